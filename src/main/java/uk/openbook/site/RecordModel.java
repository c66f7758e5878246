package uk.openbook.site;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;

/** A record as templates see it: its components and public methods without parameters, by name, with or without {@code ()}. */
final class RecordModel implements MethodCallAwareTemplateHashModel, TemplateScalarModel,
        AdapterTemplateModel {

    private final Record value;
    private final Map<String, Method> members;
    private final ObjectWrapper wrapper;

    /** @param members of its class, by name */
    RecordModel(Record value, Map<String, Method> members, ObjectWrapper wrapper) {
        this.value = value;
        this.members = members;
        this.wrapper = wrapper;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        var member = members.get(name);
        return member == null ? null : wrapper.wrap(valueOf(member));
    }

    @Override
    public TemplateModel getBeforeMethodCall(String name) {
        var member = members.get(name);
        return member == null ? null : (TemplateMethodModelEx) arguments -> {
            if (!arguments.isEmpty()) {
                throw new TemplateModelException(member + " is called with parameters, and takes none");
            }
            return wrapper.wrap(valueOf(member));
        };
    }

    private Object valueOf(Method member) throws TemplateModelException {
        try {
            return member.invoke(value);
        } catch (InvocationTargetException e) {
            throw new TemplateModelException(member + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new TemplateModelException(member + " is not accessible", e);
        }
    }

    @Override
    public String getAsString() {
        return value.toString();
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Object getAdaptedObject(Class<?> hint) {
        return value;
    }
}
