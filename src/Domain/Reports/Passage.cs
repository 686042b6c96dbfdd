namespace MangNon.Domain.Reports;

/// <summary>A paragraph before it has its place in the report.</summary>
internal sealed record Passage(string Text, IReadOnlyList<ParagraphSource> Sources, bool NeedsPerson = false)
{
    /// <summary>A passage nobody has given the facts for.</summary>
    public static Passage Missing(string what, IEnumerable<TaskMaterial> tasks) =>
        new($"[Chưa có {what}; đề nghị bổ sung]", [.. tasks.Select(t => t.Source())], NeedsPerson: true);
}
