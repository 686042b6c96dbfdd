namespace MangNon.Domain.Cases.Forms;

/// <summary>
/// What is refused in a single answer: <c>form.text-too-long</c>, <c>form.day-impossible</c>, <c>form.day-in-future</c>,
/// <c>form.day-before-start</c>, <c>form.choice-unknown</c>, <c>form.only-one-choice</c>, <c>form.number-negative</c>, <c>form.question-unknown</c>.
/// </summary>
internal static class AnswerRules
{
    private const int LongestText = 20_000;

    // No living person and no paper of a case is older, and no term of a case reaches further.
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private const int FurthestYears = 30;

    // The fixed zone of the country: "today" of a form is the day there.
    private const int HoursAhead = 7;

    public static IEnumerable<Refusal> Of(FormField field, FormAnswer answer, Func<string, FormAnswer?> beside, DateTime now) => answer switch
    {
        TextAnswer text => OfText(text.Text),
        PersonAnswer person => OfText(person.Name + person.Born + person.Work + person.Telephone + person.Address),
        DateAnswer date => OfDay(field, date.Day, date.Day > DayOf(now), beside, now),
        MomentAnswer moment => OfDay(field, DayOf(moment.At), moment.At > now, beside, now).Concat(OfOrder(field, moment, beside)).Distinct(),
        ChoiceAnswer choice => OfChoice(field, choice),
        NumberAnswer { Number: < 0 } => [new Refusal("form.number-negative")],
        LevelsAnswer levels when levels.Levels.Keys.Any(code => field.Questions.All(q => q.Code != code)) => [new Refusal("form.question-unknown")],
        _ => [],
    };

    private static IEnumerable<Refusal> OfText(string text)
    {
        if (text.Length > LongestText) yield return new Refusal("form.text-too-long");
    }

    private static IEnumerable<Refusal> OfDay(FormField field, DateOnly day, bool ahead, Func<string, FormAnswer?> beside, DateTime now)
    {
        if (day < Earliest || day.Year > now.Year + FurthestYears) yield return new Refusal("form.day-impossible");
        else if (field.Past && ahead) yield return new Refusal("form.day-in-future");
        if (field.NotBefore is { } other && FirstDay(beside(other)) is { } first && day < first) yield return new Refusal("form.day-before-start");
    }

    /// <summary>On the same day the hour decides.</summary>
    private static IEnumerable<Refusal> OfOrder(FormField field, MomentAnswer moment, Func<string, FormAnswer?> beside)
    {
        if (field.NotBefore is { } other && beside(other) is MomentAnswer first && moment.At < first.At) yield return new Refusal("form.day-before-start");
    }

    private static DateOnly? FirstDay(FormAnswer? answer) => answer switch
    {
        DateAnswer date => date.Day,
        MomentAnswer moment => DayOf(moment.At),
        _ => null,
    };

    private static IEnumerable<Refusal> OfChoice(FormField field, ChoiceAnswer choice)
    {
        if (choice.Codes.Any(code => field.Options.All(o => o.Code != code))) yield return new Refusal("form.choice-unknown");
        if (field.Kind is FieldKind.Choice && choice.Codes.Count > 1) yield return new Refusal("form.only-one-choice");
        if (choice.Words is { Length: > LongestText }) yield return new Refusal("form.text-too-long");
    }

    private static DateOnly DayOf(DateTime instant) =>
        DateOnly.FromDateTime(instant > DateTime.MaxValue.AddHours(-HoursAhead) ? instant : instant.AddHours(HoursAhead));
}
