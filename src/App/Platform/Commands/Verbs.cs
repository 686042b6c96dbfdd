using System.CommandLine;

namespace MangNon.App.Platform.Commands;

/// <summary>The verbs of the program. Without one it serves.</summary>
public static class Verbs
{
    private static readonly Option<string?> Data = new("--data") { Description = "Thư mục dữ liệu / data folder", Recursive = true };
    private static readonly Option<string?> Database = new("--database") { Description = "Chuỗi kết nối PostgreSQL / PostgreSQL connection (Host=…)", Recursive = true };

    private static readonly Option<string?> Keys = new("--keys") { Description = "Thư mục khóa / folder of the keys", Recursive = true };

    private static readonly Option<string?> Passphrase = new("--passphrase") { Description = "Tệp mật khẩu sao lưu / file with the passphrase of backups", Recursive = true };

    /// <summary>Runs the verb; the result is the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var serve = ServeVerb();
        var root = new RootCommand("Măng Non: công tác trẻ em của phường, xã") { serve, MigrateVerb(), AdminVerb(), PlanVerb(), KeysVerb(), BackupVerb(), RestoreVerb(), Data, Keys, Database, Passphrase };
        var known = root.Subcommands.Select(c => c.Name).Concat(["--help", "-h", "-?", "--version"]);
        var line = args.Length > 0 && known.Contains(args[0]) ? args : ["serve", .. args];
        return await root.Parse(line).InvokeAsync();
    }

    private static Command ServeVerb()
    {
        var port = new Option<int?>("--port") { Description = "Cổng / port (5080)" };
        var backup = new Option<string?>("--backup") { Description = "Thư mục sao lưu hằng ngày / folder of the daily backups" };
        var demo = new Option<bool>("--demo") { Description = "Phường mẫu / the invented ward" };
        var serve = new Command("serve", "Chạy máy chủ / run the server") { port, demo, backup };
        serve.TreatUnmatchedTokensAsErrors = false;
        serve.SetAction((line, stop) => Serving.RunAsync(Given(line, port, demo, backup), [.. line.UnmatchedTokens], stop));
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
        var from = new Option<DateOnly?>("--from") { Description = "Từ ngày / from day (2026-11-01)" };
        var to = new Option<DateOnly?>("--to") { Description = "Đến ngày / to day" };
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

    private static Command PlanVerb()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Kế hoạch .docx, .pdf, .txt" };
        var json = new Option<bool>("--json") { Description = "In JSON / print JSON" };
        var forImport = new Option<bool>("--for-import") { Hidden = true };
        var read = new Command("read", "Đọc kế hoạch / read a plan") { file, json, forImport };
        read.SetAction((line, stop) => PlanReadCommand.RunAsync(line.GetRequiredValue(file), line.GetValue(json), line.GetValue(forImport), stop));
        return new Command("plan", "Kế hoạch / plans") { read };
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

    private static Dictionary<string, string?> Given(ParseResult line, Option<int?>? port = null, Option<bool>? demo = null, Option<string?>? backup = null)
    {
        var given = new Dictionary<string, string?>();
        if (line.GetValue(Data) is { } data) given["data"] = data;
        if (line.GetValue(Keys) is { } keys) given["keys"] = keys;
        if (line.GetValue(Passphrase) is { } passphrase) given["backup-passphrase"] = passphrase;
        if (line.GetValue(Database) is { } database) given["database"] = database;
        if (port is not null && line.GetValue(port) is { } number) given["port"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (backup is not null && line.GetValue(backup) is { } folder) given["backup"] = folder;
        if (demo is not null && line.GetValue(demo)) given["demo"] = "true";
        return given;
    }
}
