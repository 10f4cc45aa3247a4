namespace NewsApi.Benchmarks.Http;

/// <summary>Prints rows of figures as Markdown.</summary>
internal static class Table
{
    public static void Head(params string[] columns)
    {
        Row(columns);
        Row([.. columns.Select((_, index) => index == 0 ? "---" : "---:")]);
    }

    public static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
