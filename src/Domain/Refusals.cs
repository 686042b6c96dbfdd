namespace MangNon.Domain;

/// <summary>Why a rule says no: a code whose sentence is a text resource in each language.</summary>
/// <param name="Code">Area and reason, e.g. task.done-needs-product.</param>
public readonly record struct Refusal(string Code);

/// <summary>A rule was asked to do what it refuses. The page shows the same refusals beside the button, so this is a race or a forged request.</summary>
public sealed class RefusedException(IReadOnlyList<Refusal> refusals)
    : Exception("Refused: " + string.Join(", ", refusals.Select(r => r.Code)))
{
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;

    /// <summary>Throws when there is any refusal.</summary>
    public static void ThrowIfAny(IEnumerable<Refusal> refusals)
    {
        var list = refusals.ToList();
        if (list.Count > 0) throw new RefusedException(list);
    }
}
