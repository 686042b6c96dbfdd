using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MathText = DocumentFormat.OpenXml.Math.Text;

namespace MangNon.Documents.Reading;

/// <summary>
/// The words of one paragraph as printed: insertions kept, deletions and hidden text dropped, of a field only its result.
/// Lives for a whole document, since a field can begin in one paragraph and end in another.
/// </summary>
internal sealed class DocxParagraph(DocxStyles styles, DocxPages pages, OldLetters letters)
{
    // For every field we are inside of: true once its result has begun. What stands before is the instruction.
    private readonly Stack<bool> _fields = new();
    private int _instructions;
    private readonly StringBuilder _words = new();
    private List<(int Page, string Text)> _lines = [];
    private List<TextBoxContent> _boxes = [];
    private Paragraph _paragraph = new();
    private bool _capitals;
    private string? _font;
    private bool _hidden;
    private int? _page;
    private int _pageBefore;

    /// <summary>One entry per printed line break; text boxes anchored in the paragraph are handed back to be read after it.</summary>
    public (List<(int Page, string Text)> Lines, List<TextBoxContent> Boxes) Read(Paragraph paragraph, string before)
    {
        _paragraph = paragraph;
        _lines = [];
        _boxes = [];
        _words.Clear().Append(before);
        (_page, _pageBefore) = (null, pages.Current);
        WalkChildren(paragraph);
        EndLine();
        return (_lines, _boxes);
    }

    private void Walk(OpenXmlElement element)
    {
        switch (element)
        {
            case Run run: WalkRun(run); break;
            case Text or MathText: Add(element.InnerText); break;
            case TabChar or PositionalTab: Add("\t"); break;
            case NoBreakHyphen: Add("-"); break;
            case SymbolChar symbol: Add(Meant(symbol)); break;
            case Break made when made.Type.OrNull() == BreakValues.Page: pages.Break(); break;
            case Break made when made.Type.OrNull() == BreakValues.Column: break;
            case Break or CarriageReturn: EndLine(); break;
            case LastRenderedPageBreak: pages.Rendered(); break;
            case FieldChar field: Pass(field); break;
            case TextBoxContent box: _boxes.Add(box); break;
            case AlternateContent alternatives: WalkFirst(alternatives); break;
            case ParagraphProperties or RunProperties or DeletedRun or MoveFromRun or RubyContent: break;
            default: WalkChildren(element); break;
        }
    }

    private void WalkChildren(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements) Walk(child);
    }

    private void WalkRun(Run run)
    {
        (_capitals, _hidden) = styles.LookOf(run, _paragraph);
        _font = styles.FindFontOf(run, _paragraph);
        WalkChildren(run);
        (_hidden, _font) = (false, null);
    }

    /// <summary>The same drawing for newer and for older programs: it must not be read twice.</summary>
    private void WalkFirst(AlternateContent alternatives)
    {
        if (alternatives.ChildElements is [var first, ..]) WalkChildren(first);
    }

    private void Add(string words)
    {
        if (_hidden || _instructions > 0) return;
        if (!string.IsNullOrWhiteSpace(words)) _page ??= pages.Written();
        var printed = letters.Printed(words, _font);
        _words.Append(_capitals ? printed.ToUpperInvariant() : printed);
    }

    private void EndLine()
    {
        _lines.Add((_page ?? _pageBefore, LineText.Clean(_words.ToString())));
        _words.Clear();
        (_page, _pageBefore) = (null, pages.Current);
    }

    private void Pass(FieldChar field)
    {
        var type = field.FieldCharType.OrNull();
        if (type != FieldCharValues.Begin && _fields.TryPop(out var inResult) && !inResult) _instructions--;
        if (type == FieldCharValues.Separate) _fields.Push(true);
        if (type != FieldCharValues.Begin) return;
        _fields.Push(false);
        _instructions++;
    }

    private static string Meant(SymbolChar symbol) =>
        ushort.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? ((char)code).ToString() : "";
}

/// <summary>Counts pages from the breaks in a Word document, which does not keep them itself.</summary>
internal sealed class DocxPages
{
    private bool _writtenSince = true;

    public int Current { get; private set; } = 1;

    /// <summary>A break somebody made.</summary>
    public void Break()
    {
        Current++;
        _writtenSince = false;
    }

    /// <summary>Where Word last saw a page begin. It marks the page after a made break too; that one is counted already.</summary>
    public void Rendered()
    {
        if (_writtenSince) Break();
    }

    /// <summary>Something is printed here.</summary>
    public int Written()
    {
        _writtenSince = true;
        return Current;
    }
}
