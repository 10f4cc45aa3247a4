using System.Diagnostics;

namespace NewsApi.Benchmarks.Search;

/// <summary>How long single actions took, in milliseconds.</summary>
internal sealed class Times
{
    private readonly double[] _sorted;

    private Times(IEnumerable<double> milliseconds) => _sorted = [.. milliseconds.Order()];

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double Worst => _sorted[^1];

    /// <summary>Runs the actions of number 0 to <paramref name="count"/>, one after another.</summary>
    public static Times Of(int count, Action<int> action) => new(Enumerable.Range(0, count).Select(number =>
    {
        var started = Stopwatch.GetTimestamp();
        action(number);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }).ToList());

    /// <summary>Runs the actions of number 0 to <paramref name="count"/> by so many clients, each one after another.</summary>
    public static async Task<Times> OfAsync(int count, int clients, Func<int, Task> action)
    {
        var times = new double[count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = clients },
            async (number, _) =>
            {
                var started = Stopwatch.GetTimestamp();
                await action(number);
                times[number] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            });
        return new Times(times);
    }

    private double At(double share) => _sorted[Math.Min(_sorted.Length - 1, (int)(share * _sorted.Length))];
}
