using System.Text;
using MangNon.App.Platform.Keys;
using MangNon.App.Tests.House;
using MangNon.Domain.Reports;
using Xunit;

namespace MangNon.App.Tests.Keys;

/// <summary>Keys that sign, and the file of two lines they sign.</summary>
public sealed class SignedFileTests : IDisposable
{
    private static readonly DateTime Now = TestHouse.Start.UtcDateTime;
    private static readonly byte[] Said = Encoding.UTF8.GetBytes("""{"kind":"thử","words":"Báo cáo năm 2026"}""");

    private readonly string _folder = Directory.CreateTempSubdirectory("mangnon-keys-").FullName;
    private readonly KeyRing _ring;

    public SignedFileTests()
    {
        _ring = new KeyRing(Path.Combine(_folder, "keys"));
        _ring.Create(Now);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool Holds(byte[] file, PublicSigningKey key) => SignedFile.TryRead(file) is { } read && read.Fingerprint == key.Fingerprint && key.Signs(read.Said, read.Signature);

    [Fact]
    public void A_file_changed_in_any_byte_is_no_signed_file_any_more()
    {
        var key = _ring.MakeSigner(Now).Public;
        var file = _ring.Sign(Said).Write();
        Assert.True(Holds(file, key));

        for (var i = 0; i < file.Length; i++)
        {
            foreach (var change in (byte[])[1, 0x20, 0x80])
            {
                var changed = file.ToArray();
                changed[i] ^= change;
                Assert.False(Holds(changed, key), $"byte {i} with {change:x2}");
            }
        }

        for (var length = 0; length < file.Length; length++) Assert.False(Holds(file[..length], key));
        Assert.False(Holds([.. file, (byte)'\n'], key));
        Assert.False(Holds([.. "\uFEFF"u8, .. file], key));
    }

    [Fact]
    public void Without_a_key_nothing_is_signed_and_a_new_key_signs_in_the_place_of_the_last()
    {
        Assert.Empty(_ring.Signers);
        Assert.Throws<InvalidOperationException>(() => _ring.Sign(Said));

        var first = _ring.MakeSigner(Now).Public;
        var second = _ring.MakeSigner(Now).Public;
        var file = _ring.Sign(Said).Write();

        Assert.True(Holds(file, second));
        Assert.False(Holds(file, first));
        Assert.Equal([first, second], _ring.Signers.Select(s => s.Public));
    }

    [Fact]
    public void Signing_keys_stay_when_the_ring_is_rotated_and_are_no_part_of_what_seals()
    {
        var key = _ring.MakeSigner(Now).Public;
        var before = _ring.Keys;
        _ring.Rotate(Now);

        Assert.Equal([key], new KeyRing(Path.Combine(_folder, "keys")).Signers.Select(s => s.Public));
        Assert.Equal(before.Select(k => k.Id), _ring.Keys.SkipLast(1).Select(k => k.Id));
    }

    [Fact]
    public void A_ring_made_before_there_were_signing_keys_is_read()
    {
        var place = Path.Combine(_folder, "keys", "ring.json");
        var old = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllBytes(place))!.AsObject();
        Assert.True(old.Remove("Signing"));
        File.WriteAllText(place, old.ToJsonString());

        var ring = new KeyRing(Path.Combine(_folder, "keys"));

        Assert.Empty(ring.Signers);
        Assert.Single(ring.Keys);
    }
}
