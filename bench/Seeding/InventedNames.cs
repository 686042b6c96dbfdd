namespace MangNon.Bench.Seeding;

/// <summary>Names of nobody.</summary>
internal static class InventedNames
{
    private static readonly string[] Surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Phan", "Trương", "Bùi", "Đặng", "Đỗ", "Ngô", "Hồ", "Dương", "Lý", "Trịnh"];
    private static readonly string[] Middle = ["Thị Thu", "Văn", "Minh", "Thị Kim", "Quốc", "Thị Ngọc", "Hữu", "Thanh", "Thị Bích"];
    private static readonly string[] Given = ["Hà", "Bình", "Đức", "Lan", "Oanh", "Thắng", "Yến", "Lộc", "Thúy", "Nghĩa", "Hạnh", "Tâm", "Sơn"];
    private static readonly string[] Places = ["Hoa Đào", "Suối Mơ", "Đồi Chè", "Bến Lúa", "Cầu Mây", "Nắng Mai", "Sông Trăng", "Lúa Vàng", "Đá Xanh", "Gió Lành"];
    private static readonly string[] Sides = ["", " Đông", " Tây", " Nam", " Bắc"];

    public static string Person(int number) => $"{Surnames[number % Surnames.Length]} {Middle[number * 5 % Middle.Length]} {Given[number * 7 % Given.Length]}";

    public static string Ward(int number) => $"Phường {Places[number % Places.Length]}{Sides[number / Places.Length % Sides.Length]}";
}
