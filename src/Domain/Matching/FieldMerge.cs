namespace MangNon.Domain.Matching;

/// <summary>What becomes of two versions of one field.</summary>
public enum FieldMergeOutcome
{
    /// <summary>Both say the same, or both nothing; mine is kept.</summary>
    Equal,

    /// <summary>Only mine changed since both were one, or theirs says nothing.</summary>
    KeepMine,

    /// <summary>Only theirs changed since both were one, or mine says nothing.</summary>
    KeepTheirs,

    /// <summary>Both are facts valid from different days: the later one holds, the earlier one stays as history.</summary>
    NewerFact,

    /// <summary>Both changed and nothing tells which holds: a person chooses, both are kept until then.</summary>
    Conflict,
}

/// <summary>One version of a field; a null value says nothing.</summary>
/// <param name="ValidFrom">First day the value holds, where it is a dated fact; never the day it was typed in.</param>
public readonly record struct FieldVersion<T>(T? Value, DateOnly? ValidFrom = null);

/// <summary>The outcome with the value that holds.</summary>
/// <param name="Kept">The value that holds; null in a conflict.</param>
/// <param name="Past">With <see cref="FieldMergeOutcome.NewerFact"/>, the value that held before.</param>
public readonly record struct FieldMerged<T>(FieldMergeOutcome Outcome, FieldVersion<T>? Kept, FieldVersion<T>? Past = null);

/// <summary>Brings two versions of one field together without losing either silently. Mine and theirs may be exchanged: the outcome is the mirror image.</summary>
public static class FieldMerge
{
    /// <summary>Judges two versions of a field.</summary>
    /// <param name="common">The version both came from; null when they never were one, as with duplicates.</param>
    /// <param name="sameAs">When two values say the same; by default when they are equal.</param>
    public static FieldMerged<T> Judge<T>(FieldVersion<T>? common, FieldVersion<T> mine, FieldVersion<T> theirs, IEqualityComparer<T>? sameAs = null)
    {
        var same = sameAs ?? EqualityComparer<T>.Default;
        if (Alike(mine, theirs, same)) return new(FieldMergeOutcome.Equal, mine);
        if (common is { } before && Alike(mine, before, same)) return new(FieldMergeOutcome.KeepTheirs, theirs);
        if (common is { } start && Alike(theirs, start, same)) return new(FieldMergeOutcome.KeepMine, mine);
        if (common is null && theirs.Value is null) return new(FieldMergeOutcome.KeepMine, mine);
        if (common is null && mine.Value is null) return new(FieldMergeOutcome.KeepTheirs, theirs);
        return ByDay(mine, theirs);
    }

    private static FieldMerged<T> ByDay<T>(FieldVersion<T> mine, FieldVersion<T> theirs) => (mine.ValidFrom, theirs.ValidFrom) switch
    {
        ({ } a, { } b) when a > b => new(FieldMergeOutcome.NewerFact, mine, theirs),
        ({ } a, { } b) when a < b => new(FieldMergeOutcome.NewerFact, theirs, mine),
        _ => new(FieldMergeOutcome.Conflict, null),
    };

    private static bool Alike<T>(FieldVersion<T> a, FieldVersion<T> b, IEqualityComparer<T> same) =>
        a.Value is null || b.Value is null
            ? a.Value is null && b.Value is null // a day without a value says nothing either
            : a.ValidFrom == b.ValidFrom && same.Equals(a.Value, b.Value);
}
