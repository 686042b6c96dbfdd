using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace MangNon.Documents.Reading;

/// <summary>PdfPig's own filters, but what they unpack is counted: half a megabyte can hold 600 MB of blanks.</summary>
internal sealed class PdfFilters : IFilterProvider
{
    private const long MostUnpacked = 300L * 1024 * 1024;

    private long _left = MostUnpacked;

    /// <summary>The library may swallow the refusal, so that it is remembered here.</summary>
    public bool IsExhausted => _left < 0;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Counted(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Counted(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Counted(DefaultFilterProvider.Instance.GetAllFilters());

    private CountedFilter[] Counted(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new CountedFilter(filter, this))];

    private void Take(long bytes)
    {
        _left -= bytes;
        if (_left < 0) throw FileRefusal.ZipBomb();
    }

    private sealed class CountedFilter(IFilter inner, PdfFilters owner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter) Measure(input);
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (inner is not FlateFilter) owner.Take(output.Length);
            return output;
        }

        /// <summary>Unpacks once without keeping anything, before the library keeps everything.</summary>
        private void Measure(Memory<byte> input)
        {
            try
            {
                using var unpacked = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                Span<byte> buffer = stackalloc byte[8192];
                for (int read; (read = unpacked.Read(buffer)) > 0;) owner.Take(read);
            }
            catch (InvalidDataException)
            {
                // What is damaged is the library's to judge: it repairs more than this.
            }
        }
    }
}
