import { accessibilityScenes } from './accessibility.scenes';
import { boardScenes } from './board.scenes';
import { chineseScenes } from './chinese.scenes';
import { networkScenes } from './network.scenes';
import { dayScenes } from './day.scenes';
import { dealScenes } from './deals.scenes';
import { deskScenes } from './desk.scenes';
import { hallScenes } from './hall.scenes';
import { matchingScenes } from './matching.scenes';
import { describeInBrowser } from './open-browser';
import { requestScenes } from './requests.scenes';
import { signInScenes } from './sign-in.scenes';
import { Stage } from './stage';
import { timetableScenes } from './timetable.scenes';

// One installation and one browser for all scenes, since both take their time to start.
describeInBrowser('the pages against a live installation', () => {
  const stage = new Stage();
  beforeAll(() => stage.open(), 240_000);
  afterAll(() => stage.close(), 60_000);

  describe('requests', () => {
    requestScenes(stage);
  });
  describe('the board', () => {
    boardScenes(stage);
  });
  describe('signing in', () => {
    signInScenes(stage);
  });
  describe('a network that is cut', () => {
    networkScenes(stage);
  });
  describe('matching', () => {
    matchingScenes(stage);
  });
  describe('the timetable', () => {
    timetableScenes(stage);
  });
  describe('the day', () => {
    dayScenes(stage);
  });
  describe('deals', () => {
    dealScenes(stage);
  });
  describe('the control desk', () => {
    deskScenes(stage);
  });
  describe('the displays in the hall', () => {
    hallScenes(stage);
  });
  describe('in Chinese', () => {
    chineseScenes(stage);
  });
  describe('accessibility', () => {
    accessibilityScenes(stage);
  });

  it('has nothing to complain about', () => {
    expect(stage.browser.complaints).toEqual([]);
  });
});
