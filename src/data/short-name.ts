/**
 * What a short name leaves out of a name that has two characters or more before it: 市, 县, 区, or 自治县 with its
 * peoples, who are those of China's autonomous counties, and 各 for those of several.
 */
const ENDING =
  /(?<=..)(?:(?:(?:各|壮|瑶|苗|侗|回|满|彝|白|傣|佤|畲|黎|藏|土|水|羌|怒|京|土家|布依|仡佬|仫佬|毛南|拉祜|哈尼|布朗|傈僳|纳西|普米|独龙|景颇|保安|东乡|撒拉|裕固|蒙古|哈萨克|达斡尔|鄂温克|鄂伦春|锡伯|塔吉克|朝鲜)族)+自治县|市|县|区)$/u;

/** 廉江市 as 廉江, 广州市白云区 as 白云, 乳源瑶族自治县 as 乳源: short names, as maps print them. */
export function shortName(name: string): string {
  return name.replace(/^.+市(?=.+区$)/u, "").replace(ENDING, "");
}
