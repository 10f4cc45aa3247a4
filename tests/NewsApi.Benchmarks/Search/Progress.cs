namespace NewsApi.Benchmarks.Search;

/// <summary>Tells on the console how far a long run is.</summary>
internal static class Progress
{
    private const int Steps = 20;

    public static void Show(int number, int count)
    {
        var step = Math.Max(1, count / Steps);
        if (number % step == 0)
        {
            Console.Error.Write($"\r{number * 100L / count,4} %  ");
        }
    }
}
