package uk.openbook.site;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** Shows view models to templates: an empty {@link Optional} as a missing value, a full one as what is in it. */
final class ViewModels extends DefaultObjectWrapper {

    /** From this version on, the components of a record read like properties. */
    static final Version FREEMARKER = Configuration.VERSION_2_3_34;

    ViewModels() {
        super(FREEMARKER);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        // Texts and records are nearly all there is; Freemarker asks for ten other kinds first.
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Record) {
            return handleUnknownType(value);
        }
        return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }

    /** Java looks up who calls each time it is not told that anyone may, which takes longer than most of these calls. */
    @Override
    @SuppressWarnings("deprecation")
    protected TemplateModel invokeMethod(Object object, Method method, Object[] arguments)
            throws InvocationTargetException, IllegalAccessException, TemplateModelException {
        if (!method.isAccessible()) {
            method.trySetAccessible();
        }
        return super.invokeMethod(object, method, arguments);
    }

    @Override
    protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
        // Freemarker sees no members of such a class, so "??" would quietly be false.
        if (value instanceof Record && !Modifier.isPublic(value.getClass().getModifiers())) {
            throw new TemplateModelException("the view model " + value.getClass().getName() + " is not public");
        }
        return super.handleUnknownType(value);
    }
}
