using System.Security.Cryptography;
using System.Text;

namespace NewsApi.Idempotency;

internal static class RequestHashes
{
    private const int InMemory = 1024 * 1024;

    /// <summary>Computes the SHA-256 of query, content type and body; the body can be read again afterwards.</summary>
    public static async Task<string> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.EnableBuffering(InMemory);
        var body = await SHA256.HashDataAsync(request.Body, cancellationToken);
        request.Body.Position = 0;
        var head = Encoding.UTF8.GetBytes($"{request.QueryString}\n{request.ContentType}\n");
        return Convert.ToHexStringLower(SHA256.HashData([.. head, .. body]));
    }
}
