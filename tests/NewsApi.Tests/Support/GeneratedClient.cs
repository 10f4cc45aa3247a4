using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace NewsApi.Tests.Support;

/// <summary>What a user gets who has a client generated from the OpenAPI document, compiled.</summary>
internal sealed class GeneratedClient(Assembly assembly, HttpClient http)
{
    // In a merge patch, null clears: what a user does not set must not be sent.
    private const string WithoutNulls =
        """
        namespace Generated;
        public partial class ArticlesClient
        {
            static partial void UpdateJsonSerializerSettings(System.Text.Json.JsonSerializerOptions settings) =>
                settings.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
        }
        """;

    public static async Task<GeneratedClient> OfAsync(string document, HttpClient http)
    {
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "{controller}Client",
            UseBaseUrl = false,
            GenerateOptionalParameters = true,
            CSharpGeneratorSettings =
            {
                Namespace = "Generated",
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                GenerateNullableReferenceTypes = true,
            },
        };
        var code = new CSharpClientGenerator(await OpenApiDocument.FromJsonAsync(document), settings).GenerateFile();
        return new GeneratedClient(Compile(code), http);
    }

    /// <summary>The names of the types that describe requests and responses.</summary>
    public IEnumerable<string> TypeNames => assembly.GetExportedTypes().Where(type => !type.IsGenericType).Select(type => type.Name);

    /// <summary>The client of a group of operations.</summary>
    public dynamic ClientOf(string group) => Activator.CreateInstance(assembly.GetType($"Generated.{group}Client")!, http)!;

    /// <summary>A new body.</summary>
    public dynamic New(string type) => Activator.CreateInstance(assembly.GetType($"Generated.{type}")!)!;

    private static Assembly Compile(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Length > 0).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Generated",
            [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(WithoutNulls)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(
            result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        assembly.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(assembly);
    }
}
