using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using Xunit;

namespace MangNon.App.Tests.Data;

public sealed class FileStoreTests : IDisposable
{
    private readonly Settings _settings = new(Directory.CreateTempSubdirectory("mangnon-files-").FullName, "", 5080, Demo: true);

    private string Place => Assert.Single(Directory.GetFiles(_settings.FilesFolder, "*", SearchOption.AllDirectories));

    public void Dispose() => Directory.Delete(_settings.Data, recursive: true);

    [Fact]
    public async Task A_file_comes_back_as_it_was_kept()
    {
        var store = new FileStore(_settings);
        byte[] content = [.. "Kế hoạch".SelectMany(BitConverter.GetBytes)];

        var hash = await store.KeepAsync(content);

        Assert.Equal(FileStore.HashOf(content), hash);
        Assert.Equal(content, await store.ReadAsync(hash));
    }

    [Fact]
    public async Task The_same_file_is_kept_once_even_when_it_comes_many_times_at_once()
    {
        var store = new FileStore(_settings);
        var content = new byte[100_000];

        var hashes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.KeepAsync(content))));

        Assert.Equal(content, await store.ReadAsync(Assert.Single(hashes.Distinct())));
        Assert.EndsWith(hashes[0], Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_changed_on_disk_is_not_handed_out()
    {
        var store = new FileStore(_settings);
        var hash = await store.KeepAsync([1, 2, 3]);

        await File.WriteAllBytesAsync(Place, [1, 2, 4]);

        await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadAsync(hash));
    }
}
