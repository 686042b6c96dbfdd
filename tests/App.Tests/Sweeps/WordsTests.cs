using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using Xunit;

namespace MangNon.App.Tests.Sweeps;

/// <summary>Every word for people exists in Vietnamese and in English.</summary>
public sealed partial class WordsTests
{
    private static readonly TextBook Book = new();

    [Fact]
    public void Every_sentence_of_the_pages_has_an_English_one()
    {
        var missing = Sentences().Where(s => !Book.HasEnglish(s.Words)).GroupBy(s => s.Words);

        Sweep.FindsNothing(missing.Select(m => $"{m.First().File}: {m.Key}"), "sentences have no English one");
    }

    [Fact]
    public void Every_code_has_words_in_both_languages()
    {
        var codes = EnumerationsShown().SelectMany(e => Enum.GetNames(e).Select(n => $"{e.Name}.{n}")).Concat(RefusalCodes()).Concat(MatchWeights.Table.Select(w => w.Code)).ToList();

        Assert.NotEmpty(codes);
        Sweep.FindsNothing(codes.Where(IsMissing), "codes lack words in Vietnamese, English or both");
    }

    [Theory]
    [InlineData("Texts.resx")]
    [InlineData("Texts.en.resx")]
    public void What_several_areas_say_they_say_alike(string book)
    {
        var said = Said(book);

        Assert.Contains(said, s => s.Key == "task.step-not-possible");
        Sweep.FindsNothing(SaidDifferently(said), "keys have different words in several areas, of which the last one read wins");
    }

    [Fact]
    public void A_key_with_two_meanings_is_found() =>
        Assert.Equal(["Phần: Part | Section"], SaidDifferently([("Phần", "Part"), ("Phần", "Section"), ("Sau", "Next"), ("Sau", "Next")]));

    [Fact]
    public void The_forms_of_facts_speak_English_too()
    {
        var words = FactForms.All.SelectMany(f => f.Fields.SelectMany(x => new[] { x.Label, x.Help }).Append(f.Title)).OfType<string>().Distinct().ToList();

        Assert.Contains("Ngày sinh", words);
        Sweep.FindsNothing(words.Where(w => !Book.HasEnglish(w)), "words of forms have no English ones");
    }

    [Fact]
    public void A_code_without_words_is_found() => Assert.True(IsMissing("PlanTaskStatus.Forgotten"));

    [Fact]
    public void A_sentence_without_English_is_found() =>
        Assert.Equal(["Câu \"quên\" dịch", "Còn {0} chỗ"], SentencesIn("""<p>@T["Câu \"quên\" dịch"]</p> texts["Còn {0} chỗ", 3] @T.Of(x) other["no"]"""));

    [Fact]
    public void The_sweep_sees_sentences_and_enumerations()
    {
        Assert.Contains(Sentences(), s => s.Words == "Đăng nhập");
        Assert.Contains("task.step-not-possible", RefusalCodes());
    }

    private static List<(string Key, string Words)> Said(string book) =>
        [.. Files("src/App", book).SelectMany(f => XDocument.Load(f).Root!.Elements("data").Select(d => (d.Attribute("name")!.Value, d.Element("value")!.Value)))];

    private static IEnumerable<string> SaidDifferently(IEnumerable<(string Key, string Words)> said) =>
        said.Distinct().GroupBy(s => s.Key).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(" | ", g.Select(s => s.Words))}");

    private static bool IsMissing(string code) => !Book.Codes.Contains(code) || !Book.HasEnglish(code);

    private static List<(string File, string Words)> Sentences() =>
        [.. Files("src/App", "*.cshtml", "*.cs").SelectMany(f => SentencesIn(File.ReadAllText(f)).Select(s => (Path.GetFileName(f), s))).Distinct()];

    private static IEnumerable<string> SentencesIn(string source) => Sentence().Matches(source).Select(m => Regex.Unescape(m.Groups["words"].Value.Replace("{", "\\{", StringComparison.Ordinal)));

    private static List<string> RefusalCodes() =>
        [.. Files("src/Domain", "*.cs").Concat(Files("src/App", "*.cs")).SelectMany(f => Refusal().Matches(File.ReadAllText(f))).Select(m => m.Groups["code"].Value).Distinct()];

    /// <summary>Enumerations whose values are put into words: the type arguments with which the program calls Texts.Of.</summary>
    private static List<Type> EnumerationsShown()
    {
        using var file = new PEReader(File.OpenRead(typeof(TextBook).Assembly.Location));
        var reader = file.GetMetadataReader();
        var calls = Enumerable.Range(1, reader.GetTableRowCount(TableIndex.MethodSpec)).Select(MetadataTokens.MethodSpecificationHandle).Where(h => IsTextsOf(reader, h));
        Type[] ofForms = [typeof(Sex), typeof(ResidenceKind), typeof(PovertyLevel), typeof(SchoolStanding), typeof(KinRelation), typeof(ParentState), typeof(DisabilityKind), typeof(DisabilityDegree), typeof(VaccinationState), typeof(SwimmingLevel), typeof(LifeEventKind), typeof(InjuryPlace), typeof(InjuryOutcome), typeof(SupportState)];
        return [.. ofForms, .. calls.SelectMany(h => typeof(TextBook).Module.ResolveMethod(MetadataTokens.GetToken(h))!.GetGenericArguments()).Where(t => t.IsEnum).Distinct()];
    }

    private static bool IsTextsOf(MetadataReader reader, MethodSpecificationHandle call)
    {
        if (reader.GetMethodSpecification(call).Method is not { Kind: HandleKind.MethodDefinition } called) return false;
        var method = reader.GetMethodDefinition((MethodDefinitionHandle)called);
        return reader.GetString(method.Name) == nameof(Texts.Of) && reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name) == nameof(Texts);
    }

    private static IEnumerable<string> Files(string folder, params string[] patterns) =>
        patterns.SelectMany(p => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), p, SearchOption.AllDirectories))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any());

    [GeneratedRegex("""(?<![\w.])(?:T|texts)\["(?<words>(?:[^"\\]|\\.)*)"[\],]""")]
    private static partial Regex Sentence();

    [GeneratedRegex("""Refusal\("(?<code>[a-z]+(?:\.[a-z0-9-]+)+)"\)|=> "(?<code>[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)+)",""")]
    private static partial Regex Refusal();
}
