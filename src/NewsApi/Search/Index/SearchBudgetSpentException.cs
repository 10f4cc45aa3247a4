namespace NewsApi.Search.Index;

/// <summary>A query took longer than it may, where a part of the result is of no use.</summary>
internal sealed class SearchBudgetSpentException()
    : Exception("The query takes too long. Use fewer or longer prefixes, fewer NEAR, or narrow it by a filter.");
