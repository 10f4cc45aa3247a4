using System.Security.Cryptography;
using System.Text;
using NewsApi.Search.Index;

namespace NewsApi.Nodes;

/// <summary>
/// What tells this server from others on the same database: the machine, and the folder of its search index, which is its own.
/// </summary>
internal sealed class NodeIdentity(SearchLocation location)
{
    private const int HashLength = 6;

    /// <summary>The same after a restart.</summary>
    public string Id { get; } =
        $"{Environment.MachineName}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(location.Find())))[..HashLength]}";
}
