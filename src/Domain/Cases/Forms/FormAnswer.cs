using System.Text.Json.Serialization;

namespace MangNon.Domain.Cases.Forms;

/// <summary>How high a risk, a harm or an ability is.</summary>
public enum FormLevel
{
    Low,
    Medium,
    High,
}

/// <summary>What is written in a field. A field without an answer is unknown.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(TextAnswer), "text")]
[JsonDerivedType(typeof(DateAnswer), "date")]
[JsonDerivedType(typeof(MomentAnswer), "moment")]
[JsonDerivedType(typeof(YesNoAnswer), "yes-no")]
[JsonDerivedType(typeof(ChoiceAnswer), "choice")]
[JsonDerivedType(typeof(LevelAnswer), "level")]
[JsonDerivedType(typeof(PersonAnswer), "person")]
[JsonDerivedType(typeof(NumberAnswer), "number")]
[JsonDerivedType(typeof(TableAnswer), "table")]
[JsonDerivedType(typeof(LevelsAnswer), "levels")]
public abstract record FormAnswer;

public sealed record TextAnswer(string Text) : FormAnswer;

public sealed record DateAnswer(DateOnly Day) : FormAnswer;

/// <param name="At">UTC.</param>
public sealed record MomentAnswer(DateTime At) : FormAnswer;

public sealed record YesNoAnswer(bool Yes) : FormAnswer;

/// <summary>The options taken, one or several.</summary>
/// <param name="Words">What was written beside an open option.</param>
public sealed record ChoiceAnswer(IReadOnlyList<string> Codes, string? Words = null) : FormAnswer;

public sealed record LevelAnswer(FormLevel Level) : FormAnswer;

/// <summary>A person as far as known.</summary>
/// <param name="Born">Day, year or an estimated age, as it was said.</param>
public sealed record PersonAnswer(string? Name, string? Born = null, string? Work = null, string? Telephone = null, string? Address = null) : FormAnswer;

/// <summary>Đồng for money, otherwise pieces.</summary>
public sealed record NumberAnswer(long Number) : FormAnswer;

/// <summary>Rows of a table: column code and what stands there.</summary>
public sealed record TableAnswer(IReadOnlyList<IReadOnlyDictionary<string, FormAnswer>> Rows) : FormAnswer;

/// <summary>Levels by the code of the question; a question without one is unanswered.</summary>
public sealed record LevelsAnswer(IReadOnlyDictionary<string, FormLevel> Levels) : FormAnswer
{
    /// <summary>How many questions have each level (the row "Tổng số").</summary>
    public LevelTotals Totals => new(Count(FormLevel.High), Count(FormLevel.Medium), Count(FormLevel.Low));

    private int Count(FormLevel level) => Levels.Values.Count(l => l == level);
}

/// <summary>Questions answered high, medium, low.</summary>
public readonly record struct LevelTotals(int High, int Medium, int Low);
