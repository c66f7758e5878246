package uk.openbook.site;

import freemarker.template.Configuration;
import freemarker.template.DefaultListAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Shows view models to templates: an empty {@link Optional} as a missing value, a full one as what is in it. */
final class ViewModels extends DefaultObjectWrapper {

    static final Version FREEMARKER = Configuration.VERSION_2_3_34;

    /** What templates may ask of the records of each class. */
    private final Map<Class<?>, Map<String, Method>> members = new ConcurrentHashMap<>();

    ViewModels() {
        super(FREEMARKER);
    }

    /** Nearly all there is comes first; Freemarker asks for ten other kinds before records. */
    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Record model) {
            return new RecordModel(model, members(model.getClass()), this);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? null : wrap(optional.get());
        }
        if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        return value instanceof List<?> list ? DefaultListAdapter.adapt(list, this) : super.wrap(value);
    }

    private Map<String, Method> members(Class<?> type) throws TemplateModelException {
        var known = members.get(type);
        if (known != null) {
            return known;
        }
        // No template would see a member of such a class, so "??" would quietly be false.
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new TemplateModelException("the view model " + type.getName() + " is not public");
        }
        var found = new HashMap<String, Method>();
        for (var method : type.getMethods()) {
            if (method.getParameterCount() == 0 && method.getReturnType() != void.class
                    && !Modifier.isStatic(method.getModifiers()) && method.getDeclaringClass() != Object.class) {
                // Java looks up who calls each time it is not told that anyone may.
                method.trySetAccessible();
                found.put(method.getName(), method);
            }
        }
        members.put(type, found);
        return found;
    }
}
