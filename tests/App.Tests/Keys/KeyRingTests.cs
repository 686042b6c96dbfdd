using System.Security.Cryptography;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.App.Tests.House;
using Xunit;

namespace MangNon.App.Tests.Keys;

/// <summary>What the key ring promises, and how it lies on disk.</summary>
public sealed class KeyRingTests : IDisposable
{
    private static readonly DateTime Now = TestHouse.Start.UtcDateTime;
    private static readonly byte[] Plain = "079 215 000 001"u8.ToArray();

    private readonly string _folder = Directory.CreateTempSubdirectory("mangnon-keys-").FullName;
    private readonly KeyRing _ring;

    public KeyRingTests()
    {
        _ring = new KeyRing(Place("keys"));
        _ring.Create(Now);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_sealed_value_opens_for_its_purpose_and_context_alone()
    {
        var value = _ring.Seal("child.number", Plain, [7]);

        Assert.Equal(Plain, _ring.Open("child.number", value, [7]));
        Assert.ThrowsAny<CryptographicException>(() => _ring.Open("informant.number", value, [7]));
        Assert.ThrowsAny<CryptographicException>(() => _ring.Open("child.number", value, [8]));
        Assert.ThrowsAny<CryptographicException>(() => _ring.Open("child.numbe", value, [(byte)'r', 7]));
    }

    [Fact]
    public void A_value_changed_in_any_byte_does_not_open()
    {
        var value = _ring.Seal("child.number", Plain, []);

        for (var i = 0; i < value.Length; i++)
        {
            byte[] changed = [.. value];
            changed[i] ^= 1;
            Assert.ThrowsAny<Exception>(() => _ring.Open("child.number", changed, []));
        }
    }

    [Fact]
    public void The_same_value_is_sealed_differently_each_time_and_does_not_show()
    {
        var (one, two) = (_ring.Seal("child.number", Plain, []), _ring.Seal("child.number", Plain, []));

        Assert.NotEqual(one, two);
        Assert.Equal(-1, one.AsSpan().IndexOf(Plain.AsSpan(0, 4)));
    }

    [Fact]
    public void A_fingerprint_is_the_same_for_the_same_value_also_after_a_rotation()
    {
        var before = _ring.KeyedHash("child.number", "079215000001");
        _ring.Rotate(Now);

        Assert.Equal(before, new KeyRing(Place("keys")).KeyedHash("child.number", "079215000001"));
        Assert.NotEqual(before, _ring.KeyedHash("child.number", "079215000002"));
        Assert.NotEqual(before, _ring.KeyedHash("informant.number", "079215000001"));
    }

    [Fact]
    public void After_a_rotation_the_new_key_seals_and_the_old_one_still_opens_in_a_running_process_too()
    {
        var running = new KeyRing(Place("keys"));
        var old = running.Seal("child.number", Plain, []);

        _ring.Rotate(Now.AddDays(1));

        var fresh = running.Seal("child.number", Plain, []);
        Assert.Equal(Plain, running.Open("child.number", old, []));
        Assert.Equal(_ring.CurrentBeginning(), fresh[..5]);
        Assert.NotEqual(old[..5], fresh[..5]);
        Assert.Equal([Now, Now.AddDays(1)], running.Keys.Select(k => k.MadeAt));
    }

    [Fact]
    public void A_value_of_another_ring_names_the_key_that_is_missing()
    {
        var other = new KeyRing(Place("other"));
        other.Create(Now);

        var value = other.Seal("child.number", Plain, []);

        var missing = Assert.Throws<KeyMissingException>(() => _ring.Open("child.number", value, []));
        Assert.Contains(Convert.ToHexStringLower(value[1..5]), missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ring_is_never_replaced_and_a_missing_one_is_said_so()
    {
        Assert.Throws<IOException>(() => _ring.Create(Now));

        var missing = Assert.Throws<SettingsException>(() => new KeyRing(Place("nowhere")).Seal("x", Plain, []));
        Assert.Contains(Place("nowhere"), missing.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Place("nowhere")));
    }

    [Fact]
    public void Only_its_owner_may_read_the_ring()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has its own rights");
            return;
        }

        _ring.Rotate(Now);

        var file = Assert.Single(Directory.GetFiles(Place("keys")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Place("keys")));
    }

    private string Place(string name) => Path.Combine(_folder, name);
}
