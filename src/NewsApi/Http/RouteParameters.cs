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
            var names = parameters.Where(parameter => parameter.Source == BindingSource.Path).Select(parameter => parameter.Name).ToHashSet();
            foreach (var repeated in parameters.Where(parameter => parameter.Source == BindingSource.Query && names.Contains(parameter.Name)).ToList())
            {
                parameters.Remove(repeated);
            }
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }
}
