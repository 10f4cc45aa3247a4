using System.Text.Json;
using BenchmarkDotNet.Attributes;
using NewsApi.Articles;
using NewsApi.Benchmarks.Http;
using NewsApi.Http;

namespace NewsApi.Benchmarks.Store;

/// <summary>The JSON of one article: with code generated for it, and by reflection.</summary>
[MemoryDiagnoser]
public class SerializerBenchmarks
{
    private readonly ArticleResponseOf _article = new();

    [Benchmark(Baseline = true)]
    public int Generated() => JsonSerializer.SerializeToUtf8Bytes(_article.Value, ArticleResponseOf.Generated).Length;

    [Benchmark]
    public int ByReflection() => JsonSerializer.SerializeToUtf8Bytes(_article.Value, ArticleResponseOf.Reflected).Length;

    // What is internal cannot be a member of a public class.
    private sealed class ArticleResponseOf
    {
        public static readonly JsonSerializerOptions Generated = Options(new Microsoft.AspNetCore.Mvc.JsonOptions());
        public static readonly JsonSerializerOptions Reflected = new(Generated)
        {
            TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
        };

        public ParsedArticleResponse Value { get; } = ArticleWriter.Preview(
            new ArticleRequest { Text = SampleArticles.Make(1, SampleArticles.Read) }).Resource!.Value;

        private static JsonSerializerOptions Options(Microsoft.AspNetCore.Mvc.JsonOptions options)
        {
            JsonSetup.Configure(options);
            options.JsonSerializerOptions.TypeInfoResolverChain.Insert(0, ArticleJsonContext.Default);
            return options.JsonSerializerOptions;
        }
    }
}
