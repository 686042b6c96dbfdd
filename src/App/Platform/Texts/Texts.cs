using System.Collections;
using System.Globalization;
using System.Resources;

namespace MangNon.App.Platform.Texts;

/// <summary>
/// All words for people. A page writes its Vietnamese sentence itself, and the sentence is the key of the English one in
/// Texts.en.resx of the same area; codes (refusals, states, acts) have their Vietnamese sentence in Texts.resx.
/// </summary>
public sealed class TextBook
{
    private readonly Dictionary<string, string> _vietnamese = Load("");
    private readonly Dictionary<string, string> _english = Load("en");

    /// <summary>The words in a language; the Vietnamese ones where there are no others.</summary>
    public string Find(string key, bool english) =>
        english && _english.TryGetValue(key, out var words) ? words : _vietnamese.GetValueOrDefault(key, key);

    /// <summary>True when the book has these words in both languages.</summary>
    public bool HasEnglish(string key) => _english.ContainsKey(key);

    /// <summary>Codes with a Vietnamese sentence.</summary>
    public IEnumerable<string> Codes => _vietnamese.Keys;

    private static Dictionary<string, string> Load(string language)
    {
        var here = typeof(TextBook).Assembly;
        var culture = language.Length == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var names = here.GetManifestResourceNames().Where(n => n.EndsWith(".Texts.resources", StringComparison.Ordinal)).Select(n => n[..^".resources".Length]);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names) Add(words, new ResourceManager(name, here).GetResourceSet(culture, createIfNotExists: true, tryParents: false));
        return words;
    }

    private static void Add(Dictionary<string, string> words, ResourceSet? set)
    {
        if (set is null) return;
        foreach (DictionaryEntry entry in set) words[(string)entry.Key] = (string)entry.Value!;
    }
}

/// <summary>Words in the language of the request.</summary>
public sealed class Texts(TextBook book)
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>"vi" or "en".</summary>
    public string Language => IsEnglish ? "en" : "vi";

    /// <summary>The sentence for a Vietnamese sentence or a code.</summary>
    public string this[string key] => book.Find(key, IsEnglish);

    /// <summary>The sentence with values put in; numbers and dates as the culture writes them.</summary>
    public string this[string key, params object?[] values] => string.Format(CultureInfo.CurrentCulture, this[key], values);

    /// <summary>The words for a value of an enumeration: code "PlanTaskStatus.Started".</summary>
    public string Of<T>(T value)
        where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    /// <summary>The same for a value whose type is known at run time only. The caller sees to it that its words are tested.</summary>
    public string OfAny(Enum value) => this[$"{value.GetType().Name}.{value}"];

    /// <summary>The Vietnamese words for a value, whatever the language of the request: for papers of the ward.</summary>
    public string InVietnamese<T>(T value)
        where T : struct, Enum => book.Find($"{typeof(T).Name}.{value}", english: false);

    /// <summary>The one that fits the language, for sentences that come in both.</summary>
    public string Either(string vietnamese, string english) => IsEnglish ? english : vietnamese;
}
