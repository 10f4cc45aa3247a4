using BenchmarkDotNet.Attributes;
using NewsApi.Benchmarks.Http;

namespace NewsApi.Benchmarks.Store;

/// <summary>One article, 5 kB, read and stored: alone in a commit and with others.</summary>
[MemoryDiagnoser]
public class StoreBenchmarks
{
    private const int Articles = 1000;
    private const int Group = 64;

    private string _folder = "";
    private SampleStore _store = null!;
    private int _next = Articles + 1;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _folder = Directory.CreateTempSubdirectory("newsapi-benchmarks-").FullName;
        _store = await SampleStore.OpenAsync(_folder);
        await _store.WriteAsync(1, Articles, SampleArticles.Read);
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public async Task<long> Read() => (await _store.ReadAsync(Next(Articles)))!.Id;

    [Benchmark]
    public Task WriteAlone() => _store.WriteAsync(Interlocked.Increment(ref _next), 1, SampleArticles.Written);

    [Benchmark(OperationsPerInvoke = Group)]
    public Task WriteInGroups() => _store.WriteAsync(Interlocked.Add(ref _next, Group) - Group, Group, SampleArticles.Written);

    private int Next(int count) => (Interlocked.Increment(ref _next) % count) + 1;
}
