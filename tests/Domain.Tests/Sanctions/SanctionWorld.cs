using MangNon.Domain.Organisation;
using MangNon.Domain.Sanctions;

namespace MangNon.Domain.Tests.Sanctions;

/// <summary>Records of violations as tests need them; today is 23/11/2026.</summary>
internal static class SanctionWorld
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly DateOnly Recorded = new(2026, 11, 2);

    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    public static AccountId Chairman { get; } = AccountId.From(Guid.Parse("00000000-0000-0000-0000-000000000001"));

    public static (string, string) Signer { get; } = ("Phạm Quốc Bình", "Chủ tịch UBND phường");

    public static SanctionPartId Part() => SanctionPartId.From(Guid.Parse("00000000-0000-0000-0000-000000000002"));

    public static ActFound Act(string code, ViolatorKind violator = ViolatorKind.Person) => ActFound.Listed(Part(), SanctionLaw.FindAct(code)!, violator);

    public static ViolationFacts Facts(params ActFound[] acts) => new(
        "05/BB-VPHC", Recorded, "Trụ sở UBND phường", "Trần Thu Hà", new DateOnly(2026, 11, 1), "Nhốt em ngoài cửa nhiều đêm", ViolatorKind.Person, "Ông Giả Định", null, false, acts);

    public static SanctionRecord Record(ViolationFacts facts) => new(
        SanctionId.From(Guid.Parse("00000000-0000-0000-0000-000000000003")), WardId.From(Guid.Parse("00000000-0000-0000-0000-000000000004")), Chairman, null, null, 1, facts, Now);

    public static SanctionRecord Record(params string[] codes) => Record(Facts([.. codes.Select(c => Act(c))]));

    public static DecisionAsked Fine(params long?[] fines) => new(
        "45/QĐ-XPHC", new DateOnly(2026, 11, 10), false, fines.Select((f, i) => (f, i)).ToDictionary(f => f.i + 1, f => f.f), new DateOnly(2026, 11, 20), null, null);

    /// <summary>Violence, fined 12 million.</summary>
    public static SanctionRecord Decided(DecisionAsked? asked = null)
    {
        var record = Record("ND130-22.1");
        record.Decide(asked ?? Fine(12_000_000), Chairman, Signer, Today);
        return record;
    }

    public static string Codes(IEnumerable<Refusal> refusals) => string.Join(", ", refusals.Select(r => r.Code));
}
