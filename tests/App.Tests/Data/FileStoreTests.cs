using System.Security.Cryptography;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.Keys;
using MangNon.App.Tests.House;
using Xunit;

namespace MangNon.App.Tests.Data;

public sealed class FileStoreTests : IDisposable
{
    private readonly Settings _settings = new(Directory.CreateTempSubdirectory("mangnon-files-").FullName, "", 5080, Demo: true);
    private readonly KeyRing _ring;

    public FileStoreTests()
    {
        _ring = new KeyRing(_settings.KeysFolder);
        _ring.Create(TestHouse.Start.UtcDateTime);
    }

    private string Place => Assert.Single(Directory.GetFiles(_settings.FilesFolder, "*", SearchOption.AllDirectories));

    public void Dispose() => Directory.Delete(_settings.Data, recursive: true);

    [Fact]
    public async Task A_file_comes_back_as_it_was_kept()
    {
        var store = new FileStore(_settings, _ring);
        byte[] content = [.. "Kế hoạch".SelectMany(BitConverter.GetBytes)];

        var hash = await store.KeepAsync(content);

        Assert.Equal(FileStore.HashOf(content), hash);
        Assert.Equal(content, await store.ReadAsync(hash));
    }

    [Fact]
    public async Task The_same_file_is_kept_once_even_when_it_comes_many_times_at_once()
    {
        var store = new FileStore(_settings, _ring);
        var content = new byte[100_000];

        var hashes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.KeepAsync(content))));

        Assert.Equal(content, await store.ReadAsync(Assert.Single(hashes.Distinct())));
        Assert.EndsWith(store.NameOf(hashes[0]), Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_changed_on_disk_is_not_handed_out()
    {
        var store = new FileStore(_settings, _ring);
        var hash = await store.KeepAsync([1, 2, 3]);

        var kept = await File.ReadAllBytesAsync(Place);
        kept[^1] ^= 1;
        await File.WriteAllBytesAsync(Place, kept);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => store.ReadAsync(hash));
    }

    [Fact]
    public async Task A_file_put_in_the_place_of_another_is_not_handed_out()
    {
        var store = new FileStore(_settings, _ring);
        var (one, two) = (await store.KeepAsync([1, 2, 3]), await store.KeepAsync([4, 5, 6]));

        File.Copy(Path.Combine(_settings.FilesFolder, store.NameOf(two)), Path.Combine(_settings.FilesFolder, store.NameOf(one)), overwrite: true);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => store.ReadAsync(one));
    }

    [Fact]
    public async Task Neither_content_nor_hash_of_a_file_shows_in_its_folder()
    {
        var content = "Danh sách trẻ em phường Măng Non"u8.ToArray();

        var hash = await new FileStore(_settings, _ring).KeepAsync(content);

        Assert.Equal(-1, (await File.ReadAllBytesAsync(Place)).AsSpan().IndexOf(content.AsSpan(0, 9)));
        Assert.DoesNotContain(hash, Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_rotation_every_file_is_sealed_anew_once_and_still_opens()
    {
        var store = new FileStore(_settings, _ring);
        var (one, two) = (await store.KeepAsync([1, 2, 3]), await store.KeepAsync([4, 5, 6]));
        _ring.Rotate(TestHouse.Start.UtcDateTime);

        Assert.Equal((2, 0), (await store.ResealAsync(), await store.ResealAsync()));

        Assert.All(Directory.GetFiles(_settings.FilesFolder, "*", SearchOption.AllDirectories), f => Assert.Equal(_ring.CurrentBeginning(), File.ReadAllBytes(f)[..5]));
        Assert.Equal([1, 2, 3], await store.ReadAsync(one));
        Assert.Equal([4, 5, 6], await store.ReadAsync(two));
    }
}
