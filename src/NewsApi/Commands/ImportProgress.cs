using NewsApi.Imports.Files;
using Spectre.Console;

namespace NewsApi.Commands;

/// <summary>Shows how far an import is: a bar on a terminal, else a line from time to time.</summary>
internal sealed class ImportProgress(ImportUpload upload, FileItems items, IReadOnlyList<string> paths, bool isQuiet) : IDisposable
{
    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _ended = new();
    private readonly long _total = paths.Contains(ImportPaths.StandardInput) ? 0 : paths.Sum(path => new FileInfo(path).Length);
    private readonly System.Diagnostics.Stopwatch _watch = System.Diagnostics.Stopwatch.StartNew();

    public async Task<T> ShowAsync<T>(Task<T> work)
    {
        if (isQuiet)
        {
            return await work;
        }

        var showing = Console.IsErrorRedirected ? ShowLinesAsync() : ShowBarAsync();
        try
        {
            return await work;
        }
        finally
        {
            await _ended.CancelAsync();
            await showing;
        }
    }

    public void Dispose() => _ended.Dispose();

    private double Rate => upload.Sent / Math.Max(_watch.Elapsed.TotalSeconds, 0.001);

    private Task ShowBarAsync() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var bar = context.AddTask("0 articles", maxValue: Math.Max(_total, 1));
            bar.IsIndeterminate = _total == 0;
            while (await WaitAsync(BarInterval))
            {
                Update(bar);
            }

            Update(bar);
        });

    private void Update(ProgressTask bar)
    {
        bar.Value = Math.Min(items.BytesRead, Math.Max(_total, 1));
        bar.Description = $"{upload.Sent:N0} articles, {Rate:N0}/s";
    }

    private async Task ShowLinesAsync()
    {
        while (await WaitAsync(LineInterval))
        {
            var share = _total > 0 ? $", {Math.Min(1, (double)items.BytesRead / _total):P0}" : "";
            await Console.Error.WriteLineAsync($"{upload.Sent:N0} articles{share}, {Rate:N0}/s");
        }
    }

    private async Task<bool> WaitAsync(TimeSpan interval)
    {
        await Task.Delay(interval, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_ended.IsCancellationRequested;
    }
}
