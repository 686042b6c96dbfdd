using MangNon.Documents.Writing;
using MangNon.Domain.Cases.Forms;

namespace MangNon.Documents.Tests.Cases;

/// <summary>Forms of the invented ward, empty and filled from end to end.</summary>
internal static class SampleForms
{
    public const string Informant = "Đinh Thị Giấu Kín";

    public static CaseForms Forms { get; } = CaseForms.On(new DateOnly(2026, 11, 23));

    public static CaseLetterhead Head { get; } = new(null, ["Ủy ban nhân dân", "Phường Măng Non"], "15", "UBND", "Măng Non", new DateOnly(2026, 11, 23), 2026)
    {
        Recipients = ["Trạm Y tế phường", "Công an phường", "Cha, mẹ, người chăm sóc trẻ em"],
    };

    public static PrintNote Printed { get; } = new("Nguyễn Thị Mạ", new DateTime(2026, 11, 23, 7, 5, 0, DateTimeKind.Utc));

    public static CaseFormPaper Empty(string form) =>
        new(new FormAnswers(Forms.Form(form)), Head with { Number = null, Date = null }, Printed);

    public static CaseFormPaper Filled(string form, bool showsSealed = false)
    {
        var definition = Forms.Form(form);
        return new CaseFormPaper(new FormAnswers(definition, definition.Fields.ToDictionary(f => f.Code, f => Answer(f, f.Code))), Head, Printed) { ShowsSealed = showsSealed };
    }

    private static FormAnswer Answer(FormField field, string words, int row = 0) => field.Kind switch
    {
        FieldKind.Text or FieldKind.LongText => new TextAnswer(SampleWords.All[words]),
        FieldKind.Date => new DateAnswer(field.Code == "child-born" ? new DateOnly(2017, 3, 9) : new DateOnly(2026, 11, 20).AddDays(field.NotBefore is null ? row : row + 1)),
        FieldKind.Moment => new MomentAnswer(new DateTime(2026, 11, 20, 15, 30, 0, DateTimeKind.Utc).AddHours(field.NotBefore is null ? 0 : 2)),
        FieldKind.YesNo => new YesNoAnswer(row % 2 == 0),
        FieldKind.Choice => new ChoiceAnswer([field.Options[row % field.Options.Count].Code]),
        FieldKind.Choices => new ChoiceAnswer([field.Options[0].Code, field.Options[^1].Code], field.Options[^1].Open ? "điều khác đã ghi" : null),
        FieldKind.Level => new LevelAnswer(row % 2 == 0 ? FormLevel.High : FormLevel.Medium),
        FieldKind.Person => new PersonAnswer(field.Sealed ? Informant : "Hoàng Thị Đậu", "1971", "nghỉ hưu", "0900 000 012", "tổ dân phố 2, phường Măng Non"),
        FieldKind.Money => new NumberAnswer(2_500_000),
        FieldKind.Count => new NumberAnswer(2),
        FieldKind.Table => new TableAnswer([.. Enumerable.Range(0, 3).Select(i => (IReadOnlyDictionary<string, FormAnswer>)field.Columns.ToDictionary(c => c.Code, c => Answer(c, $"{field.Code}.{c.Code}", i)))]),
        FieldKind.Levels => new LevelsAnswer(field.Questions.Select((q, i) => (q.Code, Level: (FormLevel)(2 - i % 3))).ToDictionary(x => x.Code, x => x.Level)),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
