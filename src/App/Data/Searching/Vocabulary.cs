using System.Collections.Concurrent;
using MangNon.Domain.Matching;

namespace MangNon.App.Data.Searching;

/// <summary>
/// The syllables of the store's names, kept in memory: a few thousand for any number of children. Read anew now and then, since another process may have
/// brought some; those this process writes are known at once.
/// </summary>
public sealed class Vocabulary(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(30);

    // Names are made of a few thousand; what is typed or brought in by error may be anything.
    private const int MostSyllables = 20_000;

    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<string, byte> _came = new(StringComparer.Ordinal);
    private Dictionary<string, int> _counts = [];
    private NameVocabulary? _known;
    private long _readAt;
    private ConcurrentDictionary<string, Syllable> _syllables = new(StringComparer.Ordinal);

    /// <summary>Syllables taken apart already, for all who read many names: a thousand names are made of a few hundred.</summary>
    internal IDictionary<string, Syllable> Syllables => _syllables.Count < MostSyllables ? _syllables : _syllables = new(StringComparer.Ordinal);

    /// <summary>The vocabulary; read from the store when it is first asked for or has grown old.</summary>
    public async Task<NameVocabulary> OfAsync(AppDb db)
    {
        if (_known is { } known && _came.IsEmpty && time.GetElapsedTime(_readAt) < Holds) return known;
        await _one.WaitAsync();
        try
        {
            if (_known is null || time.GetElapsedTime(_readAt) >= Holds)
            {
                _came.Clear();
                _counts = await db.WordsOfNamesAsync();
                (_known, _readAt) = (new NameVocabulary(_counts), time.GetTimestamp());
            }

            if (!_came.IsEmpty) TakeInNew();
            return _known;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Names were written past the program's own way: the vocabulary is read anew when it is asked for.</summary>
    internal void Forget() => _known = null;

    /// <summary>Notes syllables that are being written.</summary>
    internal void Note(IEnumerable<string> words)
    {
        foreach (var word in words)
            if (!_counts.ContainsKey(word)) _came[word] = 0;
    }

    private void TakeInNew()
    {
        var counts = new Dictionary<string, int>(_counts, StringComparer.Ordinal);
        foreach (var word in _came.Keys)
        {
            counts.TryAdd(word, 1);
            _came.TryRemove(word, out _);
        }

        (_counts, _known) = (counts, new NameVocabulary(counts));
    }

    public void Dispose() => _one.Dispose();
}
