using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>The list of grounds in front of the first part.</summary>
internal static partial class GroundsInOpening
{
    public static bool StartsGround(string text) => GroundStart().IsMatch(text);

    [GeneratedRegex(@"^(?:Căn cứ|Thực hiện|Theo|Xét)\s")]
    private static partial Regex GroundStart();
}

/// <summary>Gathers the citations of the whole document: one ground however often and however it is spelled.</summary>
internal sealed partial class GroundsReader
{
    public const string OpeningPath = "mở đầu";

    private readonly List<Cited> _grounds = [];

    /// <summary>A ground while it is gathered, with its title made ready for comparing.</summary>
    private sealed class Cited(Ground ground)
    {
        private readonly HashSet<string> _paths = [];
        private readonly List<string> _ordered = [];
        private string? _key;

        public Ground Ground { get; private set; } = ground;

        public string Key => _key ??= Wording.Key(Ground.Title ?? "");

        public Ground Whole => Ground with { CitedAt = _ordered };

        public void At(string path)
        {
            if (_paths.Add(path)) _ordered.Add(path);
        }

        public void Become(Ground merged) => (Ground, _key) = (merged, merged.Title == Ground.Title ? _key : null);
    }

    public static IReadOnlyList<Ground> Read(IEnumerable<Paragraph> opening, IEnumerable<OutlineNode> outline, IEnumerable<Paragraph> ending)
    {
        var reader = new GroundsReader();
        foreach (var paragraph in opening) reader.AddAll(paragraph, OpeningPath);
        foreach (var node in outline) reader.AddNode(node);
        foreach (var paragraph in ending) reader.AddAll(paragraph, "kết thúc");
        return [.. reader._grounds.Select(c => c.Whole)];
    }

    private void AddNode(OutlineNode node)
    {
        foreach (var paragraph in node.Paragraphs) AddAll(paragraph, node.Path);
        foreach (var child in node.Children) AddNode(child);
    }

    private void AddAll(Paragraph paragraph, string path)
    {
        // "(Kèm theo Kế hoạch số …)" above an appendix names the plan itself.
        if (EnclosureNote().IsMatch(paragraph.Text)) return;
        foreach (var citation in CitationReader.Find(paragraph.Text))
            Add(citation, path, paragraph.SpanAt(citation.Start, citation.Length));
    }

    private void Add(Citation citation, string path, Span span)
    {
        var name = citation.Number is null && citation.Title is { } title ? Wording.Key(title) : null;
        var known = _grounds.Find(g => IsSame(g, citation, name));
        if (known is null) _grounds.Add(known = new Cited(new Ground(citation.Type, citation.Number, citation.Date, citation.Issuer, citation.Title, [], span)));
        else known.Become(Merge(known.Ground, citation));
        known.At(path);
    }

    private static Ground Merge(Ground known, Citation again) => known with
    {
        Date = known.Date ?? again.Date,
        Issuer = known.Issuer ?? again.Issuer,
        Title = Longer(known, again),
    };

    private static string? Longer(Ground known, Citation again) =>
        known.Number is not null && again.Number is null ? known.Title
        : (again.Title?.Length ?? 0) > (known.Title?.Length ?? 0) ? again.Title : known.Title;

    [GeneratedRegex(@"^\((?:Ban hành )?[Kk]èm theo")]
    private static partial Regex EnclosureNote();

    private static bool IsSame(Cited cited, Citation citation, string? name)
    {
        var known = cited.Ground;
        if (citation.Number is not null)
            return string.Equals(known.Number, citation.Number, StringComparison.OrdinalIgnoreCase)
                && (known.Date is null || citation.Date is null || known.Date == citation.Date)
                && string.Equals(known.Type, citation.Type, StringComparison.OrdinalIgnoreCase);
        if (name is null || known.Title is null) return false;
        return known.Number is null ? IsSameName(name, cited.Key, citation, known) : cited.Key.Contains(name, StringComparison.Ordinal);
    }

    /// <summary>The short and the long form of one name ("… vì trẻ em", "… vì trẻ em giai đoạn 2021-2030") are one ground.</summary>
    private static bool IsSameName(string name, string title, Citation citation, Ground known) =>
        known.Type == citation.Type && (name == title || (known.Type != "Luật" && (title.StartsWith(name + " ", StringComparison.Ordinal) || name.StartsWith(title + " ", StringComparison.Ordinal))));
}
