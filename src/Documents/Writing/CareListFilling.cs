using MangNon.Domain.Cases.Care;
using MangNon.Domain.Cases.Forms;
using MangNon.Domain.Children;

namespace MangNon.Documents.Writing;

/// <summary>A quarter of the calendar.</summary>
/// <param name="Number">1 to 4.</param>
public readonly record struct CareQuarter(int Year, int Number)
{
    public DateOnly FirstDay => new(Year, (Number * 3) - 2, 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>"Quý IV năm 2026".</summary>
    public string Title => $"Quý {Number switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" }} năm {Year}";

    public bool Includes(DateOnly? day) => FirstDay <= day && day <= LastDay;
}

/// <summary>A child on the list of a facility (Mẫu 14).</summary>
public sealed record FacilityChild(string Name, BirthDate? Born, Sex? Sex, DateOnly? AdmittedOn, string? State, string? Wish);

/// <summary>The two lists of alternative care: who wants to care (Mẫu 09), and children in a facility who need a carer (Mẫu 14).</summary>
public static class CareListFilling
{
    /// <summary>
    /// Danh sách cá nhân, gia đình đăng ký (Mẫu 09; Nghị định 56/2017/NĐ-CP Điều 40 khoản 1): those on the register on the quarter's last day,
    /// or on the day of asking while it runs, and what changed in it.
    /// </summary>
    /// <param name="carers">All of the register, those struck off too.</param>
    public static FormAnswers Carers(IReadOnlyList<RegisteredCarer> carers, CareQuarter quarter, DateOnly today)
    {
        var day = quarter.LastDay < today ? quarter.LastDay : today;
        var listed = carers.Where(c => c.HandedInOn <= day && !(c.StruckOffOn <= day)).OrderBy(c => c.HandedInOn).ThenBy(c => c.Application.Name, StringComparer.Ordinal);
        return CareFormFilling.On("09", day).Text("quarter", quarter.Title).Table("carers", listed.Select(c => Row(c, day))).Text("changes", Changes(carers, quarter)).Answers;
    }

    /// <summary>Danh sách trẻ em có nhu cầu tìm người chăm sóc (Mẫu 14; Điều 45 khoản 1), made by a facility.</summary>
    /// <param name="period">"6 tháng đầu năm 2026".</param>
    public static FormAnswers Children(string facility, string? period, IEnumerable<FacilityChild> children, DateOnly on) =>
        CareFormFilling.On("14", on).Text("facility", facility).Text("period", period).Table("children", children.Select(Row)).Answers;

    private static Dictionary<string, FormAnswer> Row(RegisteredCarer carer, DateOnly day) => Known(
        ("name", Text(carer.Application.Name)), ("born", Text(carer.Application.BornOn?.Year.ToInvariant())), ("address", Text(carer.Application.Address)),
        ("registered-on", new DateAnswer(carer.HandedInOn)), ("wish", Text(CareWording.Wish(carer.Application))),
        ("eligible", carer.DecidedOn <= day ? new YesNoAnswer(carer.Approved) : null));

    private static Dictionary<string, FormAnswer> Row(FacilityChild child) => Known(
        ("name", Text(child.Name)), ("born", Text(CareWording.Born(child.Born))),
        ("sex", FormFilling.SexCode(child.Sex) is { } sex ? new ChoiceAnswer([sex]) : null),
        ("admitted-on", child.AdmittedOn is { } day ? new DateAnswer(day) : null), ("state", Text(child.State)), ("wish", Text(child.Wish)));

    private static string Changes(IReadOnlyList<RegisteredCarer> carers, CareQuarter quarter)
    {
        var lines = new[]
        {
            Line("Đăng ký mới", carers.Where(c => quarter.Includes(c.HandedInOn))),
            Line("Được duyệt đủ điều kiện", carers.Where(c => c.Approved && quarter.Includes(c.DecidedOn))),
            Line("Ra khỏi danh sách", carers.Where(c => quarter.Includes(c.StruckOffOn))),
        }.OfType<string>().ToList();
        return lines.Count == 0 ? "Không thay đổi." : string.Join("\n", lines);
    }

    private static string? Line(string title, IEnumerable<RegisteredCarer> carers) =>
        carers.Select(c => c.Application.Name).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } names ? $"{title}: {string.Join("; ", names)}." : null;

    private static TextAnswer? Text(string? words) => string.IsNullOrWhiteSpace(words) ? null : new TextAnswer(words);

    private static Dictionary<string, FormAnswer> Known(params (string Column, FormAnswer? Answer)[] cells) =>
        cells.Where(c => c.Answer is not null).ToDictionary(c => c.Column, c => c.Answer!);
}
