namespace Province.Domain.Calendar;

/// <summary>One hole or contradiction in the notice of a year.</summary>
/// <param name="Field">The row of the file that it is about, as <see cref="YearFile"/> names them: 年度, 通知, 文号, 印发, 网址, 休息 or 上班.</param>
/// <param name="Text">What is wrong and what to do, in Chinese.</param>
/// <param name="Day">The day that it is about, where it is about one that the notice has.</param>
/// <param name="Line">The line of the file, from 1; 0 where there is no file.</param>
public sealed record YearFault(string Field, string Text, DateOnly? Day = null, int Line = 0);
