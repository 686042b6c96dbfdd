using System.Globalization;
using MangNon.Domain.Cases.Forms;

namespace MangNon.Documents.Writing;

/// <summary>Answers as Vietnamese offices write them, and the blanks that stand where there is none.</summary>
internal static class CaseFormValues
{
    // Without places to break: a blank that runs over two lines cannot be filled.
    public const string BlankDay = "……/……/…………";
    public const string BlankMoment = "……\u00A0giờ\u00A0……\u00A0phút, ngày\u00A0……/……/…………";
    public const string ShortBlank = "………………";

    private static readonly NumberFormatInfo Points = new() { NumberGroupSeparator = ".", NumberDecimalDigits = 0 };

    // The fixed zone of the country.
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTime instant) => Local(instant).ToString("HH' giờ 'mm' phút, ngày 'dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static string ShortMoment(DateTime instant) => Local(instant).ToString("HH':'mm', 'dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString("N", Points);

    public static string Level(FormLevel level) => level switch
    {
        FormLevel.High => "Cao",
        FormLevel.Medium => "Trung bình",
        _ => "Thấp",
    };

    public static string YesNo(bool yes) => yes ? "Có" : "Không";

    public static string Option(FormField field, ChoiceAnswer answer) =>
        string.Join("; ", field.Options.Where(o => answer.Codes.Contains(o.Code)).Select(o => o.Open && answer.Words is { Length: > 0 } words ? $"{o.Vi}: {words}" : o.Vi));

    /// <summary>The answer in a cell of a table.</summary>
    public static string InCell(FormField column, FormAnswer? answer) => answer switch
    {
        TextAnswer text => text.Text,
        DateAnswer date => Day(date.Day),
        MomentAnswer moment => ShortMoment(moment.At),
        YesNoAnswer yesNo => YesNo(yesNo.Yes),
        ChoiceAnswer choice => Option(column, choice),
        LevelAnswer level => Level(level.Level),
        PersonAnswer person => person.Name ?? "",
        NumberAnswer number => Number(number.Number),
        _ => "",
    };

    private static DateTime Local(DateTime instant) => instant.Add(Zone);
}
