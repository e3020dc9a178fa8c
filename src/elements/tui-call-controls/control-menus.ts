// Most calls open no menu: these come together, with the first one.
export {renderControlMenu} from './control-menu.js';
export {moreItems} from './more-menu.js';
export {speakerItems} from './speaker-menu.js';
