namespace MangNon.Bench.Seeding;

/// <summary>Names of nobody.</summary>
internal static class InventedNames
{
    private static readonly string[] Surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Phan", "Trương", "Bùi", "Đặng", "Đỗ", "Ngô", "Hồ", "Dương", "Lý", "Trịnh"];
    private static readonly string[] Middle = ["Thị Thu", "Văn", "Minh", "Thị Kim", "Quốc", "Thị Ngọc", "Hữu", "Thanh", "Thị Bích"];
    private static readonly string[] Given = ["Hà", "Bình", "Đức", "Lan", "Oanh", "Thắng", "Yến", "Lộc", "Thúy", "Nghĩa", "Hạnh", "Tâm", "Sơn"];

    public static string Person(int number) => $"{Surnames[number % Surnames.Length]} {Middle[number * 5 % Middle.Length]} {Given[number * 7 % Given.Length]}";

    public const string Ward = "Phường Hoa Đào";
}
