using System.Reflection;

namespace NewsApi.Data;

/// <summary>
/// Registers what differs between database systems: <see cref="NewsDbContext"/>, <see cref="StorePreparation"/>,
/// <see cref="StoreArchive"/>, <see cref="WriterSessions"/>, <see cref="StoreFailures"/> and <see cref="Copying.StoreTransfer"/>.
/// </summary>
internal abstract class StoreProvider
{
    public abstract void AddServices(IServiceCollection services);
}

/// <summary>Returns the exception for clients where a failure means that the database cannot be used now; null for any other.</summary>
internal delegate StoreUnavailableException? StoreFailures(Exception failure);

/// <summary>Declares a provider. Only its own folder names its types.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class StoreProviderAttribute(string name, Type type, params string[] keywords) : Attribute
{
    /// <summary>All providers.</summary>
    public static IReadOnlyList<StoreProviderAttribute> All { get; } =
        [.. typeof(StoreProvider).Assembly.GetCustomAttributes<StoreProviderAttribute>()];

    /// <summary>The name by which <see cref="DatabaseOptions.Provider"/> chooses it.</summary>
    public string Name => name;

    /// <summary>The keywords of its connection strings that name the database, which those of others do not have.</summary>
    public IReadOnlyList<string> Keywords => keywords;

    public bool Is(string? other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    public static StoreProvider Find(string name) => All.Single(provider => provider.Is(name)).Create();

    private StoreProvider Create() => (StoreProvider)Activator.CreateInstance(type)!;
}
