using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Domain.Cases.Forms;

namespace MangNon.Documents.Writing;

/// <summary>One field of a form on paper: its label with the answer, or with as much room as a pen needs.</summary>
internal static class CaseFormFields
{
    private const int LinesForSentences = 3;
    private const int OptionsOnOneLine = 75;
    private const int LongLabel = 62;

    // Where options that stand beside each other begin, in twentieths of a point.
    private static readonly int[] Halves = [5000];
    private static readonly int[] Thirds = [3400, 6400];

    /// <param name="label">Label with its number.</param>
    /// <param name="answer">Null where it is unknown or stays sealed.</param>
    public static IEnumerable<OpenXmlElement> Of(FormField field, string label, FormAnswer? answer) => field.Kind switch
    {
        FieldKind.LongText => Sentences(label, (answer as TextAnswer)?.Text),
        FieldKind.Date => [Line(label, answer is DateAnswer date ? CaseFormValues.Day(date.Day) : CaseFormValues.BlankDay)],
        FieldKind.Moment => [Line(label, answer is MomentAnswer moment ? CaseFormValues.Moment(moment.At) : CaseFormValues.BlankMoment)],
        FieldKind.Money => [Line(label, answer is NumberAnswer money ? $"{CaseFormValues.Number(money.Number)} đồng" : $"{CaseFormValues.ShortBlank} đồng")],
        FieldKind.Count => [Line(label, answer is NumberAnswer count ? CaseFormValues.Number(count.Number) : "………")],
        FieldKind.YesNo => [Boxes(label, [("Có", answer is YesNoAnswer { Yes: true }), ("Không", answer is YesNoAnswer { Yes: false })])],
        FieldKind.Level => [Boxes(label, [.. Enum.GetValues<FormLevel>().Reverse().Select(l => (CaseFormValues.Level(l), answer is LevelAnswer given && given.Level == l))])],
        FieldKind.Choice or FieldKind.Choices => Options(field, label, answer as ChoiceAnswer),
        FieldKind.Person => Person(label, answer as PersonAnswer),
        FieldKind.Table => CaseFormTables.Rows(field, label, answer as TableAnswer),
        FieldKind.Levels => CaseFormTables.Levels(field, label, answer as LevelsAnswer),
        _ => Words(label, (answer as TextAnswer)?.Text),
    };

    /// <summary>A long label leaves too little of its line for the pen.</summary>
    private static IEnumerable<Paragraph> Words(string label, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text) || label.Length <= LongLabel) return [Line(label, text)];
        return [WithNext(Line(label, null)), Dotted("")];
    }

    /// <summary>A label with words, or with dots to the right edge.</summary>
    private static Paragraph Line(string label, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return Dotted($"{label}: ");
        return WordText.Paragraph(CaseFormStyles.Field, $"{label}: {string.Join(' ', WordText.Lines(words))}");
    }

    private static Paragraph Dotted(string label) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = CaseFormStyles.Field }), WordText.Run(label), new Run(new TabChar()));

    private static IEnumerable<Paragraph> Sentences(string label, string? text)
    {
        var lines = WordText.Lines(text ?? "");
        if (lines.Count == 0)
        {
            yield return WithNext(Dotted($"{label}: "));
            for (var i = 2; i < LinesForSentences; i++) yield return WithNext(Dotted(""));
            yield return Dotted("");
            yield break;
        }

        if (lines.Count == 1)
        {
            yield return WordText.Paragraph(CaseFormStyles.Sentences, $"{label}: {lines[0]}");
            yield break;
        }

        yield return WithNext(WordText.Paragraph(CaseFormStyles.Sentences, $"{label}:"));
        foreach (var line in lines) yield return WordText.Paragraph(CaseFormStyles.Sentences, line);
    }

    private static Paragraph Boxes(string label, IReadOnlyList<(string Text, bool Taken)> options)
    {
        // Without places to break: the boxes of one question stay on one line.
        var paragraph = WordText.Paragraph(CaseFormStyles.Field, $"{label}: ");
        foreach (var (text, taken) in options)
            paragraph.Append(WordText.Run("\u00A0\u00A0\u00A0"), Box(taken), WordText.Run($"\u00A0{text.Replace(' ', '\u00A0')}"));
        return paragraph;
    }

    /// <summary>Short options stand beside each other, long ones below.</summary>
    private static IEnumerable<Paragraph> Options(FormField field, string label, ChoiceAnswer? answer)
    {
        if (label.Length + field.Options.Sum(o => o.Vi.Length + 5) <= OptionsOnOneLine && !field.Options.Any(o => o.Open))
        {
            yield return Boxes(label, [.. field.Options.Select(o => (o.Vi, Taken(answer, o)))]);
            yield break;
        }

        yield return WithNext(WordText.Paragraph(CaseFormStyles.Field, $"{label}:"));
        var columns = field.Options.Max(o => o.Vi.Length) switch { <= 24 => 3, <= 38 => 2, _ => 1 };
        foreach (var line in field.Options.Chunk(columns)) yield return OptionLine(line, columns, answer);
    }

    private static Paragraph OptionLine(IReadOnlyList<FormOption> options, int columns, ChoiceAnswer? answer)
    {
        var line = new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = CaseFormStyles.Field },
            new Tabs([.. Stops(columns)]),
            new Indentation { Left = "724", Hanging = "340" }));
        for (var i = 0; i < options.Count; i++)
        {
            if (i > 0) line.Append(new Run(new TabChar()));
            line.Append(Box(Taken(answer, options[i])), WordText.Run($"\u00A0{options[i].Vi}"));
            if (options[i].Open) line.Append(WordText.Run(Taken(answer, options[i]) && answer!.Words is { Length: > 0 } words ? $": {words}" : $": {CaseFormValues.ShortBlank}"));
        }

        return line;
    }

    private static IEnumerable<TabStop> Stops(int columns) =>
        (columns == 2 ? Halves : Thirds).Select(at => new TabStop { Val = TabStopValues.Left, Position = at });

    private static bool Taken(ChoiceAnswer? answer, FormOption option) => answer is not null && answer.Codes.Contains(option.Code);

    // Times New Roman has no boxes.
    internal static Run Box(bool taken) => WordText.Run(taken ? "☒" : "☐", new RunProperties(
        new RunFonts { Ascii = "Segoe UI Symbol", HighAnsi = "Segoe UI Symbol", EastAsia = "Segoe UI Symbol", ComplexScript = "Segoe UI Symbol" }));

    private static IEnumerable<Paragraph> Person(string label, PersonAnswer? person)
    {
        yield return WithNext(Line(label, person?.Name));
        yield return WithNext(Inset($"Ngày sinh hoặc tuổi: {Or(person?.Born)}; nghề nghiệp: ", person?.Work));
        yield return Inset($"Điện thoại: {Or(person?.Telephone)}; địa chỉ: ", person?.Address);
    }

    private static string Or(string? words) => string.IsNullOrWhiteSpace(words) ? CaseFormValues.ShortBlank : words;

    private static Paragraph Inset(string label, string? words)
    {
        var paragraph = string.IsNullOrWhiteSpace(words) ? Dotted(label) : WordText.Paragraph(CaseFormStyles.Field, label + words);
        paragraph.ParagraphProperties!.Append(new Indentation { Left = "384" });
        return paragraph;
    }

    /// <summary>Not the last thing on its page.</summary>
    private static Paragraph WithNext(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.ParagraphStyleId!.InsertAfterSelf(new KeepNext());
        return paragraph;
    }
}
