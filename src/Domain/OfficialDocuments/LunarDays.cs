namespace MangNon.Domain.OfficialDocuments;

/// <summary>Days of the Vietnamese lunar calendar that plans name.</summary>
internal static class LunarDays
{
    public static DateOnly? Of(int year, int month, int day)
    {
        _ = (year, month, day);
        return null;
    }
}
