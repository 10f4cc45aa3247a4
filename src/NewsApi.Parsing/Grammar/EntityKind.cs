namespace NewsApi.Parsing.Grammar;

/// <summary>What a name stands for.</summary>
internal enum EntityKind : byte
{
    Unknown,
    Person,
    Organization,
    Place,
}

internal enum Sex : byte
{
    Unknown,
    Male,
    Female,
}
