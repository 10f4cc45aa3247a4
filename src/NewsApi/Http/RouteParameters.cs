using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsApi.Http;

/// <summary>Removes query parameters that the path has already: a request cannot give both.</summary>
internal sealed class RouteParameters : IApiDescriptionProvider
{
    /// <summary>Runs after the provider of the framework.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var parameters in context.Results.Select(action => action.ParameterDescriptions))
        {
            var inPath = parameters.Where(one => one.Source == BindingSource.Path).Select(one => one.Name).ToHashSet();
            foreach (var repeated in parameters.Where(one => one.Source == BindingSource.Query && inPath.Contains(one.Name)).ToList())
            {
                parameters.Remove(repeated);
            }
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }
}
