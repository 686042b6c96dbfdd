using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MangNon.App.Platform.Commands;

/// <summary>The verbs of the program. Without one it serves.</summary>
public static class Verbs
{
    // What the framework's own command line is given by a test host; nobody else has to know it.
    private static readonly string[] FrameworkOwn = ["--environment=", "--contentRoot=", "--applicationName=", "--ReloadStaticAssetsAtRuntime="];

    // Asked to end, the server first answers what it was asked, for half a minute at most, and only then is cut off.
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(35);

    private static readonly IReadOnlyList<(Setting Setting, Option<string?> Option)> Options = [.. SettingsTable.All.Select(s => (s, OptionOf(s)))];

    /// <summary>Runs the verb; the result is the exit code: 0 done, 1 something is broken, 2 refused with a sentence.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Măng Non: công tác trẻ em của phường, xã") { ServeVerb(), MigrateVerb(), AdminVerb(), PlanVerb(), TableVerb(), KeysVerb(), BackupVerb(), RestoreVerb(), AuditVerb(), CertificateVerb(), WardVerb(), SeedVerb() };
        foreach (var (_, option) in Options.Where(o => o.Setting.IsForEveryVerb)) root.Add(option);
        var known = root.Subcommands.Select(c => c.Name).Concat(["--help", "-h", "-?", "--version"]);
        var line = root.Parse(args.Length > 0 && known.Contains(args[0]) ? args : ["serve", .. args]);
        return WhyNot(line) is { } refusal ? Refusals.Say(refusal) : await Refusals.InSentencesAsync(() => line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = PatienceAtTheEnd }));
    }

    private static string? WhyNot(ParseResult line)
    {
        if (line.Action is HelpAction) return null;
        if (line.UnmatchedTokens.FirstOrDefault(t => !FrameworkOwn.Any(o => t.StartsWith(o, StringComparison.Ordinal))) is { } unknown)
            return $"Không hiểu \"{unknown}\". Xem: mangnon {WordsOf(line.CommandResult)} --help. / \"{unknown}\" is not understood. See: mangnon {WordsOf(line.CommandResult)} --help.";
        return line.Errors.Count > 0 ? $"Dòng lệnh chưa đúng. / The command line is not right. {string.Join(" ", line.Errors.Select(e => e.Message))}" : null;
    }

    // "audit verify": a verb with what it is a part of.
    private static string WordsOf(CommandResult verb) => verb.Parent is CommandResult { Parent: not null } whole ? $"{WordsOf(whole)} {verb.Command.Name}" : verb.Command.Name;

    private static Option<string?> OptionOf(Setting setting) => new(setting.Option)
    {
        Description = $"{setting.Vietnamese} / {setting.English}{(setting.Usual.Length > 0 ? $" ({setting.Usual})" : "")}",
        HelpName = setting.IsSwitch ? "true|false" : setting.Name,
        Recursive = setting.IsForEveryVerb,
        Arity = setting.IsSwitch ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
    };

    private static Command ServeVerb()
    {
        var serve = new Command("serve", "Chạy máy chủ / run the server") { TreatUnmatchedTokensAsErrors = false };
        foreach (var (_, option) in Options.Where(o => !o.Setting.IsForEveryVerb)) serve.Add(option);
        serve.SetAction((line, stop) => Serving.RunAsync(Given(line), [.. line.UnmatchedTokens], stop));
        return serve;
    }

    private static Command MigrateVerb()
    {
        var migrate = new Command("migrate", "Đưa cơ sở dữ liệu lên bản mới / bring the database up to date");
        migrate.SetAction((line, stop) => Maintenance.MigrateAsync(Given(line), stop));
        return migrate;
    }

    private static Command AdminVerb()
    {
        var name = new Option<string>("--name") { Description = "Họ tên / full name", Required = true };
        var account = new Option<string>("--account") { Description = "Tên đăng nhập / account", Required = true };
        var ward = new Option<string?>("--ward") { Description = "Tên phường, xã / name of the ward" };
        var code = new Option<string?>("--ward-code") { Description = "Mã đơn vị hành chính / code of the administrative unit" };
        var create = new Command("create", "Tạo người quản trị đầu tiên; mật khẩu đọc từ bàn phím / create the first administrator; the password is read from standard input") { name, account, ward, code };
        create.SetAction((line, stop) => Maintenance.CreateAdministratorAsync(
            Given(line), line.GetRequiredValue(name), line.GetRequiredValue(account), line.GetValue(ward), line.GetValue(code), stop));
        return new Command("admin", "Người quản trị / administrators") { create };
    }

    private static Command AuditVerb()
    {
        var (from, to) = (DayOption("--from", "Từ ngày / from day (2026-11-01)"), DayOption("--to", "Đến ngày / to day (2026-11-30)"));
        var seal = new Option<string[]>("--seal") { Description = "Niêm phong trên giấy / a seal kept on paper (2026-11-22=3f2a 9c01 …)" };
        var verify = new Command("verify", "Kiểm tra chuỗi thao tác / check the chains of acts") { from, to, seal };
        verify.SetAction((line, stop) => AuditCommand.VerifyAsync(Given(line), line.GetValue(from), line.GetValue(to), line.GetValue(seal) ?? [], stop));
        var seals = new Command("seals", "In các niêm phong hằng ngày / print the daily seals");
        seals.SetAction((line, stop) => AuditCommand.ListSealsAsync(Given(line), stop));
        var subject = new Option<string>("--subject") { Description = "Hồ sơ / record, e.g. person/0199…", Required = true };
        var reason = new Option<string>("--reason") { Description = "Lý do / reason", Required = true };
        var erase = new Command("erase-values", "Xóa giá trị cũ và mới của thao tác về một hồ sơ / erase the old and new values of the acts about a record") { subject, reason };
        erase.SetAction((line, stop) => AuditCommand.EraseAsync(Given(line), line.GetRequiredValue(subject), line.GetRequiredValue(reason), stop));
        return new Command("audit", "Nhật ký thao tác / the chains of acts") { verify, seals, erase };
    }

    private static Option<DateOnly?> DayOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "day",
        CustomParser = given =>
        {
            if (DateOnly.TryParseExact(given.Tokens[0].Value, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            given.AddError($"{name} \"{given.Tokens[0].Value}\": cần một ngày như 2026-11-30 hoặc 30/11/2026. / has to be a day as 2026-11-30 or 30/11/2026.");
            return null;
        },
    };

    private static Command PlanVerb()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Kế hoạch .docx, .pdf, .txt" };
        var json = new Option<bool>("--json") { Description = "In JSON / print JSON" };
        var forImport = new Option<bool>("--for-import") { Hidden = true };
        var read = new Command("read", "Đọc kế hoạch / read a plan") { file, json, forImport };
        read.SetAction((line, stop) => PlanReadCommand.RunAsync(line.GetRequiredValue(file), line.GetValue(json), line.GetValue(forImport), stop));
        return new Command("plan", "Kế hoạch / plans") { read };
    }

    private static Command TableVerb()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Bảng .xlsx, .csv" };
        var read = new Command("read", "Đọc bảng thành JSON / read a table into JSON") { file };
        read.SetAction((line, stop) => TableReadCommand.RunAsync(line.GetRequiredValue(file), stop));
        return new Command("table", "Bảng tính / tables") { read };
    }

    private static Command KeysVerb()
    {
        var list = new Command("list", "Các khóa của chùm / the keys of the ring");
        list.SetAction((line, stop) => KeysCommand.ListAsync(Given(line), stop));
        var rotate = new Command("rotate", "Thêm khóa mới, mã hóa lại dữ liệu / add a key and seal the data anew");
        rotate.SetAction((line, stop) => KeysCommand.RotateAsync(Given(line), stop));
        var reseal = new Command("reseal", "Mã hóa lại phần còn dở / go on where a rotation stopped");
        reseal.SetAction((line, stop) => KeysCommand.ResealAsync(Given(line), stop));
        return new Command("keys", "Chùm khóa mã hóa / the key ring") { list, rotate, reseal };
    }

    private static Command BackupVerb()
    {
        var file = new Argument<string>("FILE") { Description = "Tệp sẽ ghi / file to write" };
        var tried = new Argument<string?>("FILE") { Description = "Bản sao lưu để thử; không ghi thì làm bản mới / backup to try; without one a new one is made", Arity = ArgumentArity.ZeroOrOne };
        var drill = new Command("drill", "Diễn tập phục hồi vào nơi tạm / restore into a scratch store and compare") { tried };
        drill.SetAction((line, stop) => BackupCommand.DrillAsync(Given(line), line.GetValue(tried), stop));
        var backup = new Command("backup", "Sao lưu tất cả vào một tệp mã hóa / back everything up into one sealed file") { file, drill };
        backup.SetAction((line, stop) => BackupCommand.MakeAsync(Given(line), line.GetRequiredValue(file), stop));
        return backup;
    }

    private static Command RestoreVerb()
    {
        var file = new Argument<string>("FILE") { Description = "Bản sao lưu / backup" };
        var restore = new Command("restore", "Phục hồi vào thư mục trống / restore into an empty folder") { file };
        restore.SetAction((line, stop) => BackupCommand.RestoreAsync(Given(line), line.GetRequiredValue(file), stop));
        return restore;
    }

    private static Command CertificateVerb()
    {
        var host = new Option<string>("--host") { Description = "Tên hoặc địa chỉ IP của máy chủ, cách nhau bằng dấu phẩy / names or IP addresses of the server, with commas between", Required = true };
        var folder = new Option<string?>("--out") { Description = "Thư mục; không ghi thì là https trong thư mục khóa / folder; without it, https in the folder of keys" };
        var certificate = new Command("certificate", "Tạo hoặc gia hạn chứng thư cho mạng nội bộ / make or renew a certificate for the ward's own network") { host, folder };
        certificate.SetAction(line => CertificateCommand.Run(Given(line), line.GetRequiredValue(host), line.GetValue(folder)));
        return certificate;
    }

    private static Command WardVerb()
    {
        var from = new Option<string>("--from") { Description = "Mã phường kết thúc / code of the ward that ends", Required = true };
        var into = new Option<string>("--into") { Description = "Mã phường đi tiếp / code of the ward that goes on", Required = true };
        var on = DayOption("--on", "Ngày đầu tiên thuộc phường mới / first day under the ward that goes on (01/01/2027)");
        on.Required = true;
        var decision = new Option<string?>("--decision") { Description = "Văn bản làm căn cứ / the document it rests on" };
        var yes = new Option<bool>("--yes") { Description = "Thực hiện; không ghi thì chỉ nói sẽ làm gì / carry it out; without it, only tell what would be done" };
        var merge = new Command("merge", "Sáp nhập một phường vào phường khác / merge a ward into another one") { from, into, on, decision, yes };
        merge.SetAction((line, stop) => WardCommand.MergeAsync(
            Given(line), new(line.GetRequiredValue(from), line.GetRequiredValue(into), line.GetValue(on)!.Value, line.GetValue(decision)), line.GetValue(yes), stop));
        return new Command("ward", "Phường, xã / wards") { merge };
    }

    private static Command SeedVerb()
    {
        var children = new Option<int>("--children") { Description = "Số trẻ em / how many children", Required = true };
        var seed = new Command("seed", "Đặt ra dân số mẫu trong phường mẫu / invent a population in the invented ward") { children };
        seed.SetAction((line, stop) => SeedCommand.RunAsync(Given(line), line.GetRequiredValue(children), stop));
        return seed;
    }

    private static Dictionary<string, string?> Given(ParseResult line) => Options
        .Where(o => line.GetResult(o.Option) is { Implicit: false })
        .ToDictionary(o => o.Setting.Name, o => line.GetValue(o.Option) ?? (o.Setting.IsSwitch ? "true" : null));
}
