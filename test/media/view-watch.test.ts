import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {ViewWatch, type ShownSize, type ViewObservers} from '../../src/media/view-watch.js';

/** Observers that tell only what a test lets them tell, and know what they were told to observe. */
class Eyes implements ViewObservers {
  readonly measured = new Set<Element>();
  readonly sighted = new Set<Element>();
  tellResize: (...elements: readonly Element[]) => void = () => undefined;
  tellSight: (target: Element, isIntersecting: boolean) => void = () => undefined;

  readonly resize: ViewObservers['resize'] = heard => {
    this.tellResize = (...elements) => {
      heard(elements);
    };
    return observerOver(this.measured);
  };

  readonly sight: ViewObservers['sight'] = heard => {
    this.tellSight = (target, isIntersecting) => {
      heard([{target, isIntersecting}]);
    };
    return observerOver(this.sighted);
  };
}

function observerOver(elements: Set<Element>): ReturnType<ViewObservers['resize']> {
  return {
    observe: element => void elements.add(element),
    unobserve: element => void elements.delete(element),
    disconnect: () => {
      elements.clear();
    },
  };
}

/** A size of the style sheet as it is on this screen. */
function onScreen(width: number, height: number): ShownSize {
  return {width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio)};
}

function box(width: number, height: number): Promise<HTMLElement> {
  return fixture(html`<div style="inline-size: ${width}px; block-size: ${height}px"></div>`);
}

type Report = readonly [userId: string, size: ShownSize | undefined];

describe('ViewWatch', () => {
  let eyes: Eyes;
  let reports: Report[];
  let watch: ViewWatch;
  let view: HTMLElement;

  beforeEach(async () => {
    eyes = new Eyes();
    reports = [];
    watch = new ViewWatch((...report) => reports.push(report), eyes);
    view = await box(320, 180);
  });

  describe('of one view', () => {
    beforeEach(() => {
      watch.watch('bob', view);
    });

    it('knows no size before the view has been in sight', () => {
      eyes.tellResize(view);
      assert.isUndefined(watch.sizeOf('bob'));
      assert.deepEqual(reports, []);
    });

    it('reports the size once it is in sight', () => {
      eyes.tellSight(view, true);
      assert.deepEqual(watch.sizeOf('bob'), onScreen(320, 180));
      assert.deepEqual(reports, [['bob', onScreen(320, 180)]]);
    });

    it('reports a size only when it is another one', () => {
      eyes.tellSight(view, true);
      eyes.tellResize(view);
      eyes.tellSight(view, true);
      assert.lengthOf(reports, 1);
      view.style.blockSize = '200px';
      eyes.tellResize(view);
      assert.deepEqual(reports.at(-1), ['bob', onScreen(320, 200)]);
      assert.lengthOf(reports, 2);
    });

    it('reports that nobody can see it any more, once', () => {
      eyes.tellSight(view, true);
      eyes.tellSight(view, false);
      eyes.tellResize(view);
      assert.deepEqual(reports.slice(1), [['bob', undefined]]);
      assert.isUndefined(watch.sizeOf('bob'));
    });

    it('measures anew what comes back into sight', () => {
      eyes.tellSight(view, true);
      eyes.tellSight(view, false);
      view.style.inlineSize = '160px';
      eyes.tellSight(view, true);
      assert.deepEqual(watch.sizeOf('bob'), onScreen(160, 180));
    });

    for (const [name, style] of [
      ['hidden', 'display: none'],
      ['without width', 'inline-size: 0; block-size: 180px'],
      ['without height', 'inline-size: 320px; block-size: 0'],
    ] as const) {
      it(`counts a view ${name} as not shown`, () => {
        eyes.tellSight(view, true);
        view.style.cssText = style;
        eyes.tellResize(view);
        assert.deepEqual(reports.at(-1), ['bob', undefined]);
      });
    }

    it('takes scaling into account, and whole pixels', () => {
      view.style.cssText = 'inline-size: 101px; block-size: 51px; scale: 0.5';
      eyes.tellSight(view, true);
      assert.deepEqual(watch.sizeOf('bob'), onScreen(50.5, 25.5));
    });

    it('goes on as before when the same view is given again', () => {
      eyes.tellSight(view, true);
      watch.watch('bob', view);
      assert.deepEqual(watch.sizeOf('bob'), onScreen(320, 180));
      assert.lengthOf(reports, 1);
    });
  });

  describe('of several', () => {
    it('keeps people apart', async () => {
      const other = await box(64, 48);
      watch.watch('bob', view);
      watch.watch('carol', other);
      eyes.tellSight(other, true);
      assert.isUndefined(watch.sizeOf('bob'));
      eyes.tellSight(view, true);
      eyes.tellSight(other, false);
      assert.deepEqual(watch.sizeOf('bob'), onScreen(320, 180));
      assert.isUndefined(watch.sizeOf('carol'));
      assert.isUndefined(watch.sizeOf('dave'));
    });

    it('forgets the earlier view of somebody who has another', async () => {
      const other = await box(64, 48);
      watch.watch('bob', view);
      eyes.tellSight(view, true);
      watch.watch('bob', other);
      assert.isUndefined(watch.sizeOf('bob'));
      assert.deepEqual([...eyes.measured], [other]);
      assert.deepEqual([...eyes.sighted], [other]);
      // What an observer had ready before it was told to stop.
      eyes.tellSight(view, false);
      eyes.tellResize(view);
      assert.lengthOf(reports, 1);
      eyes.tellSight(other, true);
      assert.deepEqual(watch.sizeOf('bob'), onScreen(64, 48));
    });

    it('lets a view change hands', () => {
      watch.watch('bob', view);
      eyes.tellSight(view, true);
      watch.watch('carol', view);
      assert.isUndefined(watch.sizeOf('bob'));
      assert.isTrue(eyes.measured.has(view) && eyes.sighted.has(view));
      eyes.tellSight(view, true);
      assert.deepEqual(reports.at(-1), ['carol', onScreen(320, 180)]);
      watch.watch('bob', undefined);
      assert.deepEqual(watch.sizeOf('carol'), onScreen(320, 180));
    });

    it('watches somebody nowhere when told so, and says nothing by itself', () => {
      watch.watch('bob', view);
      eyes.tellSight(view, true);
      watch.watch('bob', undefined);
      assert.isUndefined(watch.sizeOf('bob'));
      assert.equal(eyes.measured.size + eyes.sighted.size, 0);
      assert.lengthOf(reports, 1);
    });

    it('watches nobody once it is closed', async () => {
      watch.watch('bob', view);
      watch.watch('carol', await box(64, 48));
      eyes.tellSight(view, true);
      watch.close();
      eyes.tellSight(view, false);
      assert.isUndefined(watch.sizeOf('bob'));
      assert.equal(eyes.measured.size + eyes.sighted.size, 0);
      assert.lengthOf(reports, 1);
    });
  });

  it('follows a view with the observers of the browser', async () => {
    const real = new ViewWatch(() => undefined);
    const scroller = await fixture(
      html`<div style="block-size: 200px; overflow: auto">
        <div style="block-size: 1000px"></div>
        <div class="view" style="inline-size: 120px; block-size: 90px"></div>
      </div>`,
    );
    const shown = scroller.querySelector<HTMLElement>('.view') ?? undefined;
    real.watch('bob', view);
    real.watch('carol', shown);
    // Both were observed at once, so that what is heard of one tells that the other had its turn.
    await waitUntil(() => real.sizeOf('bob'));
    assert.isUndefined(real.sizeOf('carol'));
    shown?.scrollIntoView();
    await waitUntil(() => real.sizeOf('carol'));
    assert.deepEqual(real.sizeOf('carol'), onScreen(120, 90));
    shown?.style.setProperty('inline-size', '60px');
    await waitUntil(() => real.sizeOf('carol')?.width === onScreen(60, 90).width);
    scroller.scrollTop = 0;
    await waitUntil(() => !real.sizeOf('carol'));
    real.close();
  });
});
