using System.Globalization;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>What kind of answer a question wants.</summary>
public enum AnswerKind
{
    YesNo,
    Number,
    Choice,
    Words,
}

/// <summary>
/// A question of the ward's own about its children, beside what law and figures ask. At most <see cref="Most"/> at a time. A question that
/// was answered is never reworded: it ends and its next edition begins, so that old answers keep the question they were given to.
/// </summary>
public sealed class LocalQuestion : IRootRecord
{
    /// <summary>Questions in use at a time: more would make another form of the form.</summary>
    public const int Most = 20;

    private const NumberStyles Digits = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    private LocalQuestion()
    {
    }

    /// <param name="choices">For <see cref="AnswerKind.Choice"/>: 2 to 12, each up to 100 letters; else none.</param>
    public LocalQuestion(LocalQuestionId id, WardId ward, string text, AnswerKind kind, IReadOnlyList<string> choices, DateOnly from)
    {
        RefusedException.ThrowIfAny(WhyNotAsk(text, kind, choices));
        (Id, WardId, Kind, From) = (id, ward, kind, from);
        (Text, Choices) = Written(text, kind, choices);
    }

    public LocalQuestionId Id { get; private set; }

    public WardId WardId { get; private set; }

    public string Text { get; private set; } = "";

    public AnswerKind Kind { get; private set; }

    /// <summary>One a line.</summary>
    public string Choices { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>Last day it is asked; null while it is.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The edition before this one; null for the first.</summary>
    public LocalQuestionId? Follows { get; private set; }

    /// <summary>1 for a new question, one more with every change.</summary>
    public int Edition { get; private set; } = 1;

    public int Version { get; private set; }

    public bool IsAskedOn(DateOnly day) => From <= day && !(day > To);

    public IReadOnlyList<string> ChoiceList => Choices.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="asked">Questions already in use.</param>
    public static IEnumerable<Refusal> WhyNotAdd(int asked)
    {
        if (asked >= Most) yield return new Refusal("local-question.too-many");
    }

    public static IEnumerable<Refusal> WhyNotAsk(string? text, AnswerKind kind, IReadOnlyList<string> choices)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200) yield return new Refusal("local-question.text");
        if (kind is AnswerKind.Choice && (choices.Count is < 2 or > 12 || choices.Any(c => string.IsNullOrWhiteSpace(c) || c.Length > 100) || choices.Select(VietnameseText.Fold).Distinct().Count() < choices.Count)) yield return new Refusal("local-question.choices");
    }

    /// <summary>An answer as it is kept, however it was typed: "Co" is "có", "2,5" is "2.5", a choice is written as the question has it. Null where it is none.</summary>
    public string? Read(string? typed)
    {
        var text = VietnameseText.Clean(typed ?? "");
        var folded = VietnameseText.Fold(text);
        return Kind switch
        {
            AnswerKind.YesNo => folded is "co" or "yes" ? "có" : folded is "khong" or "no" ? "không" : null,
            AnswerKind.Number => decimal.TryParse(text.Replace(',', '.'), Digits, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
            AnswerKind.Choice => ChoiceList.FirstOrDefault(c => c == text) ?? ChoiceList.FirstOrDefault(c => VietnameseText.Fold(c) == folded),
            _ => text.Length is > 0 and <= 500 ? text : null,
        };
    }

    /// <summary>Why an answer is not one to this question.</summary>
    public IEnumerable<Refusal> WhyNotAnswer(string? answer)
    {
        if (Read(answer) is null) yield return new Refusal("child.answer");
    }

    /// <summary>Why it cannot be put otherwise.</summary>
    /// <param name="from">First day of the next edition; counts where the question was answered.</param>
    /// <param name="answers">Answers ever given to it.</param>
    public IEnumerable<Refusal> WhyNotChange(string? text, AnswerKind kind, IReadOnlyList<string> choices, DateOnly from, int answers)
    {
        foreach (var refusal in WhyNotAsk(text, kind, choices)) yield return refusal;
        if (To is not null) yield return new Refusal("local-question.ended-already");
        else if (answers > 0 && from <= From) yield return new Refusal("local-question.changes-before-it-begins");
    }

    /// <summary>Asks it otherwise: in place while nobody answered, else by its next edition from a day on.</summary>
    /// <param name="next">Identifier of the next edition.</param>
    /// <returns>The question that is asked from now on: itself or its next edition.</returns>
    public LocalQuestion Change(LocalQuestionId next, string text, AnswerKind kind, IReadOnlyList<string> choices, DateOnly from, int answers)
    {
        RefusedException.ThrowIfAny(WhyNotChange(text, kind, choices, from, answers));
        if (answers == 0)
        {
            (Text, Choices) = Written(text, kind, choices);
            Kind = kind;
            return this;
        }

        To = from.AddDays(-1);
        return new LocalQuestion(next, WardId, text, kind, choices, from) { Follows = Id, Edition = Edition + 1 };
    }

    public IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay)
    {
        if (To is not null) yield return new Refusal("local-question.ended-already");
        if (lastDay < From) yield return new Refusal("local-question.ends-before-it-begins");
    }

    /// <summary>Asked no more; the answers stay.</summary>
    public void End(DateOnly lastDay)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(lastDay));
        To = lastDay;
    }

    private static (string Text, string Choices) Written(string text, AnswerKind kind, IReadOnlyList<string> choices) =>
        (VietnameseText.Clean(text), kind is AnswerKind.Choice ? string.Join('\n', choices.Select(VietnameseText.Clean)) : "");
}
