using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MangNon.App.Tests.Plans;
using MangNon.App.Tests.Sweeps;
using Xunit;

namespace MangNon.App.Tests.Operating;

/// <summary>What docs/operating.md tells somebody to type works, typed in that order on a new machine; the paper's way is the one with SQLite.</summary>
[Trait("Database", "Own")]
public sealed partial class OperatingTests : IDisposable
{
    private const string NotRunHere = "# not run here";

    // "mangnon serve" would serve for ever: here it is asked to end once it listens (143 where that met it while it still began).
    // What the one before said is emptied first, here and not only by the child: otherwise it can be read before the child empties it. A start that goes well says nothing of failures.
    private const string Typed = """
        set -euo pipefail
        mangnon() {
          if [ "$1" != serve ] || [[ " $* " == *" --help "* ]]; then dotnet "$PROGRAM" "$@"; return; fi
          : >served.txt
          dotnet "$PROGRAM" "$@" >served.txt 2>&1 </dev/null & local served=$!
          for _ in $(seq 600); do
            if grep -q 'Măng Non: http' served.txt; then kill $served; wait $served || [ $? = 143 ] || return; ! grep -A3 '^fail:' served.txt; return; fi
            if ! kill -0 $served 2>/dev/null; then cat served.txt; wait $served; return; fi
            sleep 0.1
          done
          cat served.txt; kill $served; return 1
        }

        """;

    private readonly string _home = Directory.CreateTempSubdirectory("mangnon-operating").FullName;

    [Fact]
    public async Task Everything_it_tells_to_type_can_be_typed()
    {
        var boxes = Boxes();
        Assert.Contains(boxes, b => b.StartsWith(NotRunHere, StringComparison.Ordinal));
        foreach (var verb in (string[])["admin create", "serve", "plan read", "certificate", "keys rotate", "backup drill", "restore", "audit verify", "migrate"])
            Assert.Contains(boxes, b => !b.StartsWith(NotRunHere, StringComparison.Ordinal) && b.Contains("mangnon " + verb, StringComparison.Ordinal));

        var (code, said) = await TypeAsync(string.Join("\n", boxes.Where(b => !b.StartsWith(NotRunHere, StringComparison.Ordinal))));

        Assert.True(code == 0, said);
        Assert.DoesNotContain("IT STARTED", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mangnon keys turn")]
    [InlineData("mangnon serve --no-such-thing\nmangnon keys list")]
    [InlineData("mangnon audit verify")]
    public async Task Something_that_cannot_be_typed_is_found(string box) => Assert.NotEqual(0, (await TypeAsync(box)).Code);

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private static List<string> Boxes() =>
        [.. Box().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "operating.md"))).Select(m => m.Groups["typed"].Value)];

    private async Task<(int Code, string Said)> TypeAsync(string typed)
    {
        await using (var plan = File.Create(Path.Combine(_home, "ke-hoach.txt"))) await SamplePlan.File.Body.CopyToAsync(plan);
        await File.WriteAllTextAsync(Path.Combine(_home, "typed.sh"), Typed + typed);
        var start = new ProcessStartInfo("bash", ["typed.sh"]) { WorkingDirectory = _home, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var own in start.Environment.Keys.Where(k => k.StartsWith("MANGNON_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(own);
        (start.Environment["HOME"], start.Environment["MANGNON_PORT"]) = (_home, FreePort().ToString(CultureInfo.InvariantCulture));
        start.Environment["PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "mangnon.dll");
        using var shell = Process.Start(start)!;
        await shell.StandardInput.WriteLineAsync("một mật khẩu dài để thử");
        shell.StandardInput.Close();
        var (output, errors) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync();
        return (shell.ExitCode, await errors + "\n" + await output);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("^```sh\n(?<typed>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Box();
}
