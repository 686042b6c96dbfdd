using AngleSharp.Io.Dom;

namespace MangNon.App.Tests.House;

/// <summary>A file a visitor chooses in a form.</summary>
public sealed class TestFile(string name, byte[] content, string type = "application/octet-stream") : IFile
{
    public string Name => name;

    public string Type => type;

    public int Length => content.Length;

    public DateTime LastModified => TestHouse.Start.UtcDateTime;

    public bool IsClosed => false;

    // A new one each time: the same file can be sent twice.
    public Stream Body => new MemoryStream(content, writable: false);

    public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) => new TestFile(name, content[start..Math.Min(end, content.Length)], contentType ?? type);

    public void Close()
    {
    }

    public void Dispose()
    {
    }
}
