using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace NewsApi.Http;

/// <summary>
/// Binds integers that are written with digits only. The framework also accepts signs, white space, and hexadecimal numbers
/// (<c>pageSize=0x10</c>, <c>page=+1</c>).
/// </summary>
internal sealed class PlainIntegers : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(int) || type == typeof(long)
            ? new Binder(new SimpleTypeModelBinder(context.Metadata.ModelType, context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }

    private sealed class Binder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var (name, value) = (bindingContext.ModelName, bindingContext.ValueProvider.GetValue(bindingContext.ModelName));
            if (value.FirstValue is not { Length: > 0 } text
                || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && text[0] != '+')
            {
                return inner.BindModelAsync(bindingContext);
            }

            bindingContext.ModelState.SetModelValue(name, value);
            var messages = bindingContext.ModelMetadata.ModelBindingMessageProvider;
            bindingContext.ModelState.TryAddModelError(name, messages.AttemptedValueIsInvalidAccessor(text, name));
            return Task.CompletedTask;
        }
    }
}
