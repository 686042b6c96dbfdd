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
/// A question of the ward's own about its children, beside what law and figures ask. At most <see cref="Most"/> at a time; a question
/// whose meaning changes ends and another one begins, so that old answers keep their question.
/// </summary>
public sealed class LocalQuestion : IRootRecord
{
    /// <summary>Questions in use at a time: more would make another form of the form.</summary>
    public const int Most = 20;

    private LocalQuestion()
    {
    }

    /// <param name="choices">For <see cref="AnswerKind.Choice"/>: 2 to 12, each up to 100 letters; else none.</param>
    public LocalQuestion(LocalQuestionId id, WardId ward, string text, AnswerKind kind, IReadOnlyList<string> choices, DateOnly from)
    {
        RefusedException.ThrowIfAny(WhyNotAsk(text, kind, choices));
        (Id, WardId, Kind, From) = (id, ward, kind, from);
        Text = VietnameseText.Clean(text);
        Choices = string.Join('\n', choices.Select(VietnameseText.Clean));
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
        if (kind is AnswerKind.Choice && (choices.Count is < 2 or > 12 || choices.Any(c => string.IsNullOrWhiteSpace(c) || c.Length > 100))) yield return new Refusal("local-question.choices");
    }

    /// <summary>Why an answer is not one to this question.</summary>
    public IEnumerable<Refusal> WhyNotAnswer(string? answer)
    {
        var good = Kind switch
        {
            AnswerKind.YesNo => answer is "có" or "không",
            AnswerKind.Number => decimal.TryParse(answer, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out _),
            AnswerKind.Choice => ChoiceList.Contains(answer),
            _ => !string.IsNullOrWhiteSpace(answer) && answer.Length <= 500,
        };
        if (!good) yield return new Refusal("child.answer");
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
}
