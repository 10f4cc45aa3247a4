namespace NewsApi.Data;

/// <summary>
/// Registers what differs between database systems: <see cref="NewsDbContext"/>, <see cref="StorePreparation"/> and
/// <see cref="WriterSessionFactory"/>. The setting <c>Database__Provider</c> chooses one.
/// </summary>
internal abstract class StoreProvider
{
    public abstract void AddServices(IServiceCollection services);
}

/// <summary>Declares a provider: its folder is the only place that names its types.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class StoreProviderAttribute(string name, Type type) : Attribute
{
    /// <summary>The value of the setting.</summary>
    public string Name => name;

    /// <summary>A <see cref="StoreProvider"/>.</summary>
    public Type Type => type;
}
